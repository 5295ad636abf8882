"""
Telling names of people in a text, without a dictionary of all names.

A heuristic in both languages, made to miss rather than to accuse. In Chinese a family name counts only with a form of
address behind it (王总, 李经理, 张老师) or a familiar one before it (小李, 老王); titles alone (总经理, 销售总监) never do. In
English a form of address counts (Ms Miller), and a common given name in capitals. What stands in 《book titles》 is
no person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["people_named"]

# Why so few: family names that often end another word (任总经理 in 担任总经理, 周总 in 每周总结, 金经理 in 基金经理,
# 程总监 in 工程总监, 方经理 in 对方经理, 苏总 in 江苏总部, 范, 何, 许, 曾, 于, 高) would accuse the innocent.
_family: Final = "王李张刘陈杨黄赵吴徐孙朱胡郭罗郑梁谢宋唐邓冯曹彭萧潘袁蔡蒋杜魏吕沈卢姚崔谭汪廖贾邹孟秦邱侯尹薛闫郝龚邵覃戴"
_address: Final = "总经理|总监|总裁|董事长|经理|主任|主管|老师|处长|局长|院长|先生|女士|小姐|总(?![监经裁部体结数量额计会之是的共要会])"
_chinese: Final = re.compile(
    rf"(?P<full>[{_family}](?:[\u4e00-\u9fff](?=(?:先生|女士|老师)))?(?:{_address}))"
    rf"|(?<![\u4e00-\u9fff大最])(?P<familiar>[小老][{_family}])(?![\u4e00-\u9fff]?[板数量度])"
    rf"|(?<=[跟和向找请与问给让对由])(?P<after>[小老][{_family}])(?![板数量度])"
)
_book: Final = re.compile(r"《[^《》]*》")
_given_names: Final = (
    "Aaron Adam Alan Albert Alexander Alice Amanda Andrea Andrew Angela Anna Anne Anthony Barbara "
    "Benjamin Brandon Brian Carol Caroline Catherine Charles Christina Christine Christopher Daniel "
    "David Deborah Dennis Diana Donald Dorothy Douglas Edward Elizabeth Emily Emma Eric Ethan Eugene "
    "Fiona Frances Gabriel Gary George Gerald Gregory Hannah Harold Heather Helen Henry Isabella Jacob "
    "James Janet Jason Jeffrey Jennifer Jeremy Jessica Joan Johannes John Jonathan Joseph Joshua Joyce "
    "Julia Julie Karen Katherine Kathleen Kenneth Kevin Larry Laura Lauren Linda Lisa Lucas Margaret "
    "Maria Marie Martha Mary Matthew Megan Melissa Michael Michelle Nancy Natalie Nathan Nicholas "
    "Nicole Olivia Pamela Patricia Patrick Paul Peter Philip Rachel Raymond Rebecca Richard Robert "
    "Ronald Ryan Samantha Samuel Sandra Sarah Scott Sharon Sophia Sophie Stephanie Stephen Steven Susan "
    "Theresa Thomas Timothy Tyler Victoria Vincent Virginia Walter William Zachary"
)
_given: Final = frozenset(_given_names.split())
_titled: Final = re.compile(r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof)\.?\s[A-Z][a-z]+")
_capitalised: Final = re.compile(
    r"(?<![A-Za-z])([A-Z][a-z]+)(?![A-Za-z])(?:\s[A-Z][a-z]+(?![A-Za-z]))?(?![’']s\s[A-Z])"
)


def people_named(text: str) -> Iterator[str]:
    """
    Yield what in a text looks like the name of a person.

    >>> list(people_named("跟王总和小李过一遍，请销售总监和总经理签字")), list(people_named("Ask Ms Miller, then the CFO"))
    (['王总', '小李'], ['Ms Miller'])
    """
    if text.isascii():
        yield from _named_in_english(text)
        return
    read = _book.sub("", text)
    yield from (found.group() for found in _chinese.finditer(read))
    yield from _named_in_english(read)


def _named_in_english(text: str) -> Iterator[str]:
    yield from (found.group() for found in _titled.finditer(text))
    start = 0
    while (found := _capitalised.search(text, start)) is not None:
        is_name = found[1] in _given
        if is_name:
            yield found.group()
        start = found.end() if is_name else found.end(1)
