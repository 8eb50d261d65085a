using System.Data.Common;
using System.Globalization;
using CivicPractice.EntityFrameworkCore.Sqlite;
using CivicPractice.PersonalData;
using Microsoft.Data.Sqlite;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>Keys and fingerprints of persons in a SQLite file of their own, apart from the districts: whoever copies the one file has not the other.</summary>
/// <remarks>
/// What an erasure removes is overwritten in the file before the call returns, and stays removed after a loss of power. Copies of the file are not known to it: keep no backup longer than a person who was erased may come back.
/// Safe for concurrent use, also by several programs.
/// </remarks>
public sealed class SqlitePersonKeys : IPersonKeyStore, IDisposable
{
    // "CIVK": says that the file holds keys.
    private const long ApplicationId = 0x4349564B;
    private const long Version = 1;

    // No write-ahead log, in which a key would go on lying; and a rollback journal that is surely gone, since it would bring one back.
    private const string Settings = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;";

    private readonly SqliteDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly Lock _turn = new();

    private SqlitePersonKeys(SqliteDatabase database, SqliteConnection connection) => (_database, _connection) = (database, connection);

    /// <summary>Opens a file of keys, or makes it where there is none.</summary>
    /// <param name="options">How it is used: file and patience.</param>
    /// <exception cref="StoreException">The file cannot be used; nothing was changed.</exception>
    public static SqlitePersonKeys Open(SqliteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.File, nameof(options));
        var database = new SqliteDatabase(options);
        try
        {
            RequireOwn(database);
            var connection = database.Opened(Settings);
            try
            {
                Prepare(connection);
                return new SqlitePersonKeys(database, connection);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (DbException failure) when (database.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be read now.</exception>
    public ValueTask<PersonKey> FindAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Do("SELECT wrapped FROM person_keys WHERE district = $district AND person = $person", district, person, isWriting: false));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written now.</exception>
    public ValueTask<PersonKey> AddAsync(DistrictId district, PersonId person, ProtectedText key, CancellationToken cancellationToken = default)
    {
        RequireThere(key, nameof(key));
        cancellationToken.ThrowIfCancellationRequested();
        // What is there stays: an update that changes nothing, so that the row is returned either way.
        return ValueTask.FromResult(Do(
            """
            INSERT INTO person_keys (district, person, wrapped) VALUES ($district, $person, $wrapped)
            ON CONFLICT (district, person) DO UPDATE SET wrapped = wrapped RETURNING wrapped
            """,
            district, person, key));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written now.</exception>
    public ValueTask<PersonKey> ReplaceAsync(DistrictId district, PersonId person, ProtectedText old, ProtectedText key, CancellationToken cancellationToken = default)
    {
        RequireThere(old, nameof(old));
        RequireThere(key, nameof(key));
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Do(
            """
            UPDATE person_keys SET wrapped = CASE wrapped WHEN $old THEN $wrapped ELSE wrapped END
            WHERE district = $district AND person = $person RETURNING wrapped
            """,
            district, person, key, old));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written now.</exception>
    public ValueTask<PersonId?> KeepHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, bool isUnique, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // All in the one transaction: nobody is erased, and nobody else takes the fingerprint, between the question and the answer.
        return ValueTask.FromResult(InTransaction<PersonId?>(isWriting: true, command =>
        {
            About(command, district, person);
            command.Parameters.AddWithValue("$field", (int)field);
            command.Parameters.AddWithValue("$hash", hash.ToString());
            command.CommandText = "SELECT EXISTS (SELECT 1 FROM person_keys WHERE district = $district AND person = $person AND wrapped IS NULL)";
            if (command.ExecuteScalar() is not 0L) return null;
            command.CommandText = "SELECT person FROM person_hashes WHERE district = $district AND field = $field AND hash = $hash AND person <> $person ORDER BY person";
            if (isUnique && command.ExecuteScalar() is byte[] other) return Person(other);
            command.CommandText = """
                INSERT INTO person_hashes (district, person, field, hash) VALUES ($district, $person, $field, $hash)
                ON CONFLICT DO NOTHING
                """;
            command.ExecuteNonQuery();
            return person;
        }));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written now.</exception>
    public ValueTask RemoveHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        InTransaction(isWriting: true, command =>
        {
            About(command, district, person);
            command.Parameters.AddWithValue("$field", (int)field);
            command.Parameters.AddWithValue("$hash", hash.ToString());
            command.CommandText = "DELETE FROM person_hashes WHERE district = $district AND person = $person AND field = $field AND hash = $hash";
            return command.ExecuteNonQuery();
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be read now.</exception>
    public ValueTask<IReadOnlyList<PersonId>> WithHashAsync(DistrictId district, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(InTransaction<IReadOnlyList<PersonId>>(isWriting: false, command =>
        {
            command.Parameters.AddWithValue("$district", district.Value.ToByteArray(bigEndian: true));
            command.Parameters.AddWithValue("$field", (int)field);
            command.Parameters.AddWithValue("$hash", hash.ToString());
            command.CommandText = "SELECT person FROM person_hashes WHERE district = $district AND field = $field AND hash = $hash ORDER BY person";
            using var reader = command.ExecuteReader();
            List<PersonId> found = [];
            while (reader.Read()) found.Add(Person((byte[])reader[0]));
            return found;
        }));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written now: the person is not erased yet.</exception>
    public ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        InTransaction(isWriting: true, command =>
        {
            About(command, district, person);
            if (heir is { } to)
            {
                command.Parameters.AddWithValue("$heir", to.Value.ToByteArray(bigEndian: true));
                command.CommandText = """
                    UPDATE person_hashes SET person = $heir
                    WHERE district = $district AND person = $person
                        AND field NOT IN (SELECT field FROM person_hashes WHERE district = $district AND person = $heir)
                        AND NOT EXISTS (SELECT 1 FROM person_keys WHERE district = $district AND person = $heir AND wrapped IS NULL)
                    """;
                command.ExecuteNonQuery();
            }

            command.CommandText = """
                DELETE FROM person_hashes WHERE district = $district AND person = $person;
                INSERT INTO person_keys (district, person, wrapped) VALUES ($district, $person, NULL)
                ON CONFLICT (district, person) DO UPDATE SET wrapped = NULL
                """;
            return command.ExecuteNonQuery();
        });
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (_turn) _connection.Dispose();
    }

    private PersonKey Do(string statement, DistrictId district, PersonId person, ProtectedText wrapped = default, ProtectedText old = default, bool isWriting = true) =>
        InTransaction(isWriting, command =>
        {
            About(command, district, person);
            command.CommandText = statement;
            if (wrapped.IsDefined) command.Parameters.AddWithValue("$wrapped", wrapped.ToString());
            if (old.IsDefined) command.Parameters.AddWithValue("$old", old.ToString());
            return command.ExecuteScalar() switch
            {
                null => default,
                string kept => new PersonKey(ProtectedText.Parse(kept)),
                _ => PersonKey.Erased,
            };
        });

    private T InTransaction<T>(bool isWriting, Func<SqliteCommand, T> act)
    {
        lock (_turn)
        {
            try
            {
                // A transaction of its own even for one statement: only a commit that is called for says that it failed.
                using var transaction = _connection.BeginTransaction(deferred: !isWriting);
                using var command = _connection.CreateCommand();
                command.Transaction = transaction;
                var done = act(command);
                transaction.Commit();
                return done;
            }
            catch (DbException failure) when (_database.Explain(failure) is { } explained)
            {
                throw explained;
            }
        }
    }

    private static void About(SqliteCommand command, DistrictId district, PersonId person)
    {
        command.Parameters.AddWithValue("$district", district.Value.ToByteArray(bigEndian: true));
        command.Parameters.AddWithValue("$person", person.Value.ToByteArray(bigEndian: true));
    }

    private static PersonId Person(byte[] bytes) => new(new Guid(bytes, bigEndian: true));

    private static void RequireThere(ProtectedText key, string parameter)
    {
        if (!key.IsDefined) throw new ArgumentException("The key is missing.", parameter);
    }

    // Before a setting is made: a file of somebody else is left as it is.
    private static void RequireOwn(SqliteDatabase database)
    {
        if (!database.IsThere()) return;
        using var connection = database.OpenToLook();
        if (SqliteDatabase.Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new StoreException(StoreFault.Foreign, $"'{database.File}' is no file of keys.");
        if (SqliteDatabase.Number(connection, "PRAGMA user_version") > Version)
            throw new StoreException(StoreFault.Newer, $"'{database.File}' was changed by a newer release. Use that release; this one leaves the file alone.");
    }

    // All of it or nothing, and by one of several programs that start at once.
    private static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS person_keys (district BLOB NOT NULL, person BLOB NOT NULL, wrapped TEXT, PRIMARY KEY (district, person)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS person_hashes (
                district BLOB NOT NULL, person BLOB NOT NULL, field INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (district, person, field, hash)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS person_hashes_found ON person_hashes (district, field, hash, person);
            PRAGMA application_id = {ApplicationId};
            PRAGMA user_version = {Version};
            COMMIT;
            """);
        command.ExecuteNonQuery();
    }
}
