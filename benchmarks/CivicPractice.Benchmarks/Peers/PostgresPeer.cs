using System.Data.Common;
using CivicPractice.Benchmarks.Data;
using Npgsql;
using NpgsqlTypes;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>PostgreSQL on this machine, with a buffer that holds all of it.</summary>
internal sealed class PostgresPeer : SqlPeer
{
    public PostgresPeer(DistrictData data, PostgresServer server, string schema)
        : base(data, new NpgsqlConnection(server.ConnectionString))
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
