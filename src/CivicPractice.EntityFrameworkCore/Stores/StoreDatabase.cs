using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Rows;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>What one kind of database does its own way; the rest of a store is the same for all.</summary>
internal abstract class StoreDatabase : IDisposable
{
    private RowShapes? _shapes;

    /// <summary>How long to wait for other writers.</summary>
    public abstract TimeSpan Patience { get; }

    /// <summary>The shapes of all tables.</summary>
    public RowShapes Shapes => LazyInitializer.EnsureInitialized(ref _shapes, () =>
    {
        using var connection = Closed();
        using var context = ContextOn(connection);
        return RowShapes.Of(context);
    });

    /// <summary>A connection that is ready for use.</summary>
    public abstract DbConnection Open();

    /// <summary>A context on a connection; questions only, nothing is tracked.</summary>
    public abstract CivicPracticeContext ContextOn(DbConnection connection);

    /// <summary>The statement after which a connection sees the rows of one district and no other; <see langword="null"/> where the database can't hold anybody to it.</summary>
    public abstract string? Enter(DistrictId district);

    /// <summary>The statements that begin a transaction; of two that write in a district, the second waits here and not at its first write.</summary>
    public abstract Beginning Beginning { get; }

    /// <summary>Writes many new rows of one table at once; <see langword="null"/> where there is no quicker way than statements.</summary>
    public virtual Action<RowShape, DbCommand, IReadOnlyList<object?[]>>? Copying => null;

    /// <summary>The name of the turn of those who write in a district.</summary>
    public static string NameOfTurn(DistrictId district) => $"civicpractice district {district}";

    /// <summary>The statements that begin a transaction that writes, or fail at once while somebody else does.</summary>
    public abstract string BeginAtOnce(DistrictId district);

    /// <summary>Whose turn it is among the callers of this program who write in a district: who waits here does not wait in the database.</summary>
    public abstract SemaphoreSlim TurnOf(DistrictId district);

    /// <summary>Whether a row was there already that was to be new.</summary>
    public abstract bool IsTaken(DbException failure);

    /// <summary>What a failure means to the user of a store, or <see langword="null"/> where it means a bug.</summary>
    public abstract StoreException? Explain(DbException failure);

    /// <summary>A right that one program at a time has, and that ends with it; <see langword="null"/> while another one has it.</summary>
    public abstract IDisposable? TryLock(string name);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>A connection that is not open yet.</summary>
    protected abstract DbConnection Closed();
}
