using System.Data.Common;
using System.Numerics;
using CivicPractice.Benchmarks.Data;
using DuckDB.NET.Data;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>DuckDB in memory, with two threads.</summary>
internal sealed class DuckPeer : SqlPeer
{
    public DuckPeer(DistrictData data)
        : base(data, new DuckDBConnection("Data Source=:memory:"))
    {
        Connection.Open();
        Do("SET threads = 2");
    }

    public override string Name => $"DuckDB {Connection.ServerVersion.TrimStart('v')}";

    protected override DbParameter Parameter(int position, bool isWide) => new DuckDBParameter();

    protected override void Fill(Table table)
    {
        using var appender = ((DuckDBConnection)Connection).CreateAppender(table.Name);
        table.Fill(Data, new Writer(appender));
    }

    public override long Long(DbDataReader row, int column) => row.GetValue(column) switch
    {
        long number => number,
        int number => number,
        BigInteger sum => (long)sum,
        var other => Convert.ToInt64(other, System.Globalization.CultureInfo.InvariantCulture),
    };

    private sealed class Writer(DuckDBAppender appender) : IRowWriter
    {
        private IDuckDBAppenderRow _row = appender.CreateRow();
        private bool _isBegun = true;

        private IDuckDBAppenderRow Row
        {
            get
            {
                if (_isBegun) return _row;
                _isBegun = true;
                return _row = appender.CreateRow();
            }
        }

        public IRowWriter Int(int? value)
        {
            if (value is { } number) Row.AppendValue(number);
            else Row.AppendNullValue();
            return this;
        }

        public IRowWriter Long(long? value)
        {
            if (value is { } number) Row.AppendValue(number);
            else Row.AppendNullValue();
            return this;
        }

        public void End()
        {
            _row.EndRow();
            _isBegun = false;
        }
    }
}
