namespace CivicPractice.Requests;

/// <summary>Who ordered.</summary>
/// <param name="Id">The requester, as the host knows them.</param>
/// <param name="Kind">A resident or an enterprise.</param>
public readonly record struct Requester(RequesterId Id, RequesterKind Kind)
{
    /// <summary>A resident who orders.</summary>
    /// <param name="id">The resident.</param>
    public static Requester Resident(RequesterId id) => new(id, RequesterKind.Resident);

    /// <summary>An enterprise that orders.</summary>
    /// <param name="id">The enterprise.</param>
    public static Requester Enterprise(RequesterId id) => new(id, RequesterKind.Enterprise);
}
