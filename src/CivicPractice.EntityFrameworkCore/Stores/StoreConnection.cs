using System.Data;
using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Log;
using CivicPractice.EntityFrameworkCore.Rows;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>One open connection with all that is prepared on it. One caller uses it at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly StoreDatabase _database;
    private readonly DbConnection _connection;
    private readonly Pipeline _pipeline;
    private CivicPracticeContext? _context;
    private DistrictId? _district;

    public StoreConnection(StoreDatabase database)
    {
        _database = database;
        _connection = database.Open();
        _pipeline = new Pipeline(_connection, database.Beginning, database.Copying);
        Rows = new RowReader(_connection, database.Shapes, _pipeline);
        Writer = new RowWriter(_connection, database.Shapes, _pipeline);
        Log = new LogCommands(_connection, database.Shapes, _pipeline);
    }

    public RowReader Rows { get; }

    public RowWriter Writer { get; }

    public LogCommands Log { get; }

    /// <summary>The transaction that is under way, where statements wait.</summary>
    public Begun? Begun => _pipeline.Begun;

    /// <summary>For questions over many rows.</summary>
    public CivicPracticeContext Context
    {
        get
        {
            _pipeline.Flush();
            return _context ??= _database.ContextOn(_connection);
        }
    }

    /// <summary>The rows of one table and one district.</summary>
    public IQueryable<TRoot> Of<TRoot, TId>(DistrictId district)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId> => Context.Set<TRoot>().Where(root => root.District == district);

    /// <summary>Lets it see one district, and no other where the database can hold it to that.</summary>
    public void Enter(DistrictId district)
    {
        if (_district == district) return;
        if (_database.Enter(district) is { } statement) Execute(statement);
        _district = district;
    }

    // Plain statements and no transaction object: every prepared command is in whatever is under way.
    public void Begin(bool isWriting, DistrictId district) => _pipeline.Begin(isWriting ? StoreDatabase.NameOfTurn(district) : null, district);

    /// <summary>Begins a transaction unless somebody else writes.</summary>
    public bool TryBegin(DistrictId district)
    {
        try
        {
            _pipeline.BeginBy(_database.BeginAtOnce(district), seconds: 1);
            return true;
        }
        catch (DbException failure) when (_database.Explain(failure) is { Fault: StoreFault.Locked })
        {
            return false;
        }
    }

    public void Commit() => _pipeline.Commit();

    /// <summary>Gives up what was begun.</summary>
    /// <returns>Whether the connection can be used again; whatever it is, nothing was stored.</returns>
    public bool TryRollback()
    {
        if (_connection.State != ConnectionState.Open) return false;
        try
        {
            _pipeline.Rollback();
            return true;
        }
        catch (DbException)
        {
            // A full disk, for one, has rolled it back already.
            return false;
        }
    }

    public void Dispose()
    {
        _context?.Dispose();
        _pipeline.Dispose();
        Rows.Dispose();
        Writer.Dispose();
        Log.Dispose();
        _connection.Dispose();
    }

    private void Execute(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
