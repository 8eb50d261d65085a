using System.Data.Common;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Servers;
using Npgsql;
using NpgsqlTypes;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>PostgreSQL on this machine, with a buffer that holds all of it.</summary>
internal sealed class PostgresPeer : SqlPeer
{
    /// <summary>The server does not wait for the disk, which is kind to it.</summary>
    public static IReadOnlyList<string> Kind { get; } =
    [
        "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=8GB", "autovacuum=off",
        "shared_buffers=2GB", "work_mem=512MB", "maintenance_work_mem=1GB", "random_page_cost=1.0", "jit=off", "max_parallel_workers_per_gather=1", "log_min_messages=fatal",
    ];

    public PostgresPeer(DistrictData data, PostgresServer server, string schema)
        : base(data, new NpgsqlConnection(server.ConnectionStringOf()))
    {
        Connection.Open();
        Do($"CREATE SCHEMA {schema}; SET search_path TO {schema}");
    }

    public override string Name => $"PostgreSQL {Connection.ServerVersion}";

    protected override DbParameter Parameter(int position, bool isWide) => new NpgsqlParameter { NpgsqlDbType = isWide ? NpgsqlDbType.Bigint : NpgsqlDbType.Integer };

    protected override void Fill(Table table)
    {
        using var import = ((NpgsqlConnection)Connection).BeginBinaryImport($"COPY {table.Name} FROM STDIN (FORMAT BINARY)");
        table.Fill(Data, new Writer(import));
        import.Complete();
    }

    private sealed class Writer(NpgsqlBinaryImporter import) : IRowWriter
    {
        private bool _isBegun;

        public IRowWriter Int(int? value)
        {
            Begin();
            if (value is { } number) import.Write(number, NpgsqlDbType.Integer);
            else import.WriteNull();
            return this;
        }

        public IRowWriter Long(long? value)
        {
            Begin();
            if (value is { } number) import.Write(number, NpgsqlDbType.Bigint);
            else import.WriteNull();
            return this;
        }

        public void End() => _isBegun = false;

        private void Begin()
        {
            if (_isBegun) return;
            import.StartRow();
            _isBegun = true;
        }
    }
}
