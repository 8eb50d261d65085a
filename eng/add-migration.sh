#!/usr/bin/env bash
# Writes the next migration of the SQLite tables after a mapping has changed: eng/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
adapter=src/CivicPractice.EntityFrameworkCore
dotnet tool restore >/dev/null
dotnet restore eng/Migrations >/dev/null
dotnet ef migrations add "$1" --project "$adapter" --startup-project eng/Migrations --output-dir Sqlite/Migrations --namespace CivicPractice.EntityFrameworkCore.Sqlite.Migrations
# Nobody but EF calls them.
sed -i 's/public partial class/internal partial class/' "$adapter"/Sqlite/Migrations/*.cs
