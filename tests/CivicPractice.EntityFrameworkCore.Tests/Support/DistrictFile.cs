using Microsoft.Data.Sqlite;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A SQLite file in a folder of its own, removed with all that stands beside it.</summary>
internal sealed class DistrictFile : IDisposable
{
    private const int PageSize = 4_096;
    private const int WriteVersion = 18;

    private static readonly Lazy<byte[]> Empty = new(Migrated);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicpractice-");
    private readonly List<EntityStore> _stores = [];

    /// <summary>A file with all tables and nothing in them, without the second that making them takes.</summary>
    public static DistrictFile WithTables()
    {
        var file = new DistrictFile();
        File.WriteAllBytes(file.Path, Empty.Value);
        return file;
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "district.db");

    public SqliteOptions Options => new() { File = Path };

    public EntityStore Open(params IEventSubscriber[] subscribers) => Open(Options, subscribers);

    public EntityStore Open(SqliteOptions options, params IEventSubscriber[] subscribers)
    {
        var store = SqliteStore.Open(options, subscribers);
        _stores.Add(store);
        return store;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string statement)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    public object? Scalar(string question)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    public IReadOnlyList<string> Tables()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read()) tables.Add(reader.GetString(0));
        return tables;
    }

    /// <summary>Puts rubbish over the last pages, which are those written last.</summary>
    public void OverwriteLast(int pages)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length - (pages * PageSize);
        var rubbish = new byte[pages * PageSize];
        Array.Fill(rubbish, (byte)0xA5);
        file.Write(rubbish);
    }

    /// <summary>Makes SQLite take the file for one that may only be read, whoever runs the test: it has a newer format for writing.</summary>
    public void MarkAsReadOnly()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = WriteVersion;
        file.WriteByte(3);
    }

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        _folder.Delete(recursive: true);
    }

    private static byte[] Migrated()
    {
        using var file = new DistrictFile();
        file.Open().Dispose();
        file.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return File.ReadAllBytes(file.Path);
    }
}
