"""
Text in files: YAML and JSON to values and back, schemas, migrations, and problems with line and column.

Only this room opens documents. The package itself imports nothing, so that a name costs only what it needs.
"""
