using System.Data.Common;
using CivicPractice.Benchmarks.Data;
using Microsoft.Data.Sqlite;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>SQLite by prepared ADO.NET: in memory, or a file in a cache that holds all of it.</summary>
internal sealed class SqlitePeer : SqlPeer
{
    public SqlitePeer(DistrictData data, string file = ":memory:")
        : base(data, new SqliteConnection($"Data Source={file};Pooling=False"))
    {
        Connection.Open();
        Do("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; PRAGMA temp_store = MEMORY");
    }

    public override string Name => $"SQLite {Connection.ServerVersion}";

    protected override string Funnel => Statements.FunnelByIndex;

    protected override DbParameter Parameter(int position, bool isWide) => new SqliteParameter(FormattableString.Invariant($"${position}"), SqliteType.Integer);

    protected override void Fill(Table table)
    {
        using var transaction = Connection.BeginTransaction();
        using var writer = new Writer((SqliteConnection)Connection, table);
        table.Fill(Data, writer);
        transaction.Commit();
    }

    private sealed class Writer : IRowWriter, IDisposable
    {
        private readonly SqliteCommand _command;
        private int _column;

        public Writer(SqliteConnection connection, Table table)
        {
            _command = connection.CreateCommand();
            _command.CommandText = $"INSERT INTO {table.Name} VALUES ({string.Join(", ", Enumerable.Range(1, table.Columns.Length).Select(position => $"${position}"))})";
            for (var position = 1; position <= table.Columns.Length; position++) _command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"${position}"), SqliteType.Integer));
            _command.Prepare();
        }

        public IRowWriter Int(int? value)
        {
            _command.Parameters[_column++].Value = value is { } number ? number : DBNull.Value;
            return this;
        }

        public IRowWriter Long(long? value)
        {
            _command.Parameters[_column++].Value = value is { } number ? number : DBNull.Value;
            return this;
        }

        public void End()
        {
            _command.ExecuteNonQuery();
            _column = 0;
        }

        public void Dispose() => _command.Dispose();
    }
}
