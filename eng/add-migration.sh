#!/usr/bin/env bash
# Writes the next migration of the SQLite tables after a mapping has changed: eng/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
adapter=src/CivicPractice.EntityFrameworkCore
dotnet tool restore >/dev/null
dotnet restore eng/Migrations >/dev/null
dotnet ef migrations add "$1" --project "$adapter" --startup-project eng/Migrations --output-dir Sqlite/Migrations --namespace CivicPractice.EntityFrameworkCore.Sqlite.Migrations
# The tools put the snapshot into a folder of its own, by its namespace.
mv "$adapter"/CivicPractice/EntityFrameworkCore/Sqlite/Migrations/*.cs "$adapter"/Sqlite/Migrations/ 2>/dev/null && rm -r "$adapter/CivicPractice" || true
# Nobody but EF calls them.
sed -i 's/public partial class/internal partial class/' "$adapter"/Sqlite/Migrations/*.cs
