"""
What a career answers when it is asked: pure functions over the values of `cmo_career.model`.

One question a file: an answer, which is a frozen value, and the verb that gives it. Nothing here reads a clock, a
file or a language; answers hold codes and numbers, which reports put into words.
"""
