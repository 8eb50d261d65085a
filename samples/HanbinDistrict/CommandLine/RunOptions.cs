namespace HanbinDistrict.CommandLine;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Data">The folder of the district's data.</param>
/// <param name="Json">Whether the figures are wanted as JSON.</param>
/// <param name="Seed">The seed of the first district.</param>
/// <param name="Scale">How many districts are replayed.</param>
/// <param name="Store">Where they live.</param>
/// <param name="Output">The folder for files.</param>
public sealed record RunOptions(string Data, bool Json, ulong Seed, int Scale, StoreChoice Store, string Output)
{
    /// <summary>Whether tables of one district are wanted, with its calendar and map.</summary>
    public bool IsOfOneDistrict => Scale == 1 && !Json;
}
