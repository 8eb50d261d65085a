namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>The statements that begin a transaction.</summary>
/// <param name="Reading">Begins one that only looks.</param>
/// <param name="Writing">Begins one that writes.</param>
/// <param name="Turn">Where many statements go in one message: waits for the turn whose name is its parameter. Elsewhere <see langword="null"/>.</param>
/// <param name="Last">There, too: asks for the last position of the log of the district that is its parameter.</param>
internal sealed record Beginning(string Reading, string Writing, string? Turn = null, string? Last = null);

/// <summary>A transaction that the database begins with the first message, or has begun.</summary>
/// <param name="turn">The name of the turn of who writes; <see langword="null"/> for one that only looks.</param>
/// <param name="district">The district.</param>
internal sealed class Begun(string? turn, DistrictId district)
{
    public string? Turn => turn;

    public DistrictId District => district;

    /// <summary>The position of the last event before it; <see langword="null"/> until the database has begun.</summary>
    public long? Last { get; set; }
}
