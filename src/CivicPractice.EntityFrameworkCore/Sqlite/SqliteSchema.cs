using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>Brings the tables of a file up to date when a program starts.</summary>
internal sealed class SqliteSchema(SqliteDatabase database, SqliteOptions options)
{
    // "CIVP": says whose file it is.
    private const long ApplicationId = 0x43495650;

    /// <summary>Brings the tables up to date, or says why it can't; of programs that start at once, one does it and the others wait.</summary>
    /// <exception cref="StoreException">The file cannot be used; nothing was changed.</exception>
    public void Prepare()
    {
        try
        {
            if (IsUpToDate()) return;
            using var right = FileLock.Take($"{database.File}-migration.lock", options.Patience)
                ?? throw new StoreException(StoreFault.Locked, $"Another program changes the tables of '{database.File}', or no file may be made beside it.");
            if (!IsUpToDate()) Migrate();
        }
        catch (DbException failure) when (database.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    private bool IsUpToDate()
    {
        if (!database.IsThere()) return false;
        using var connection = database.OpenToLook();
        if (SqliteDatabase.Number(connection, "PRAGMA application_id") is var application && application != ApplicationId)
        {
            if (application != 0 || SqliteDatabase.Number(connection, "SELECT COUNT(*) FROM sqlite_master") != 0)
                throw new StoreException(StoreFault.Foreign, $"'{database.File}' is a database of some other program.");
            return false;
        }

        using var context = database.ContextOn(connection);
        var applied = context.Database.GetAppliedMigrations().ToList();
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new StoreException(StoreFault.Newer, $"'{database.File}' was changed by a newer release ({unknown}). Use that release; this one leaves the file alone.");
        return applied.Count == known.Count;
    }

    private void Migrate()
    {
        using var connection = database.Open();
        Execute(connection, $"PRAGMA application_id = {ApplicationId}");
        // A program that was killed in the middle leaves its row here, and nobody else would ever go on. Who is here has the file's lock.
        Execute(connection, """DROP TABLE IF EXISTS "__EFMigrationsLock" """);
        using var context = database.ContextOn(connection);
        var migrator = context.GetService<IMigrator>();
        foreach (var migration in context.Database.GetPendingMigrations())
        {
            options.OnProgress?.Invoke($"{database.File}: {migration}");
            migrator.Migrate(migration);
        }
    }

    private static void Execute(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
