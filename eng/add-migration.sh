#!/usr/bin/env bash
# Writes the next migration of the tables, for SQLite and for PostgreSQL, after a mapping has changed: eng/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
adapter=src/CivicPractice.EntityFrameworkCore
dotnet tool restore >/dev/null
dotnet restore eng/Migrations >/dev/null
for provider in Sqlite:CivicPracticeContext Postgres:PostgresContext; do
    folder=${provider%:*}
    dotnet ef migrations add "$1" --context "${provider#*:}" --project "$adapter" --startup-project eng/Migrations --output-dir "$folder/Migrations" --namespace "CivicPractice.EntityFrameworkCore.$folder.Migrations"
    # The tools put the snapshot into a folder of its own, by its namespace.
    mv "$adapter"/CivicPractice/EntityFrameworkCore/"$folder"/Migrations/*.cs "$adapter/$folder"/Migrations/ 2>/dev/null && rm -r "$adapter/CivicPractice" || true
    # Nobody but EF calls them.
    sed -i 's/public partial class/internal partial class/' "$adapter/$folder"/Migrations/*.cs
done
