using CivicPractice.Partnerships;
using CivicPractice.Statistics;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;

namespace HanbinDistrict;

/// <summary>Replays one district through the library.</summary>
/// <param name="input">The district.</param>
/// <param name="seed">The seed of chance.</param>
/// <param name="store">Where the district lives.</param>
/// <param name="progress">Hears how far it has come.</param>
/// <param name="cancellationToken">Ends it early.</param>
/// <returns>What came out.</returns>
public delegate Task<ReplayResult> Replay(DistrictInput input, ulong seed, StoreChoice store, IProgress<ReplayProgress> progress, CancellationToken cancellationToken);

/// <summary>What came out of a replay, told by the library's statistics.</summary>
/// <param name="Overview">The district at one glance.</param>
/// <param name="Sessions">What was held, by month, tier and category.</param>
/// <param name="Seed">The seed it came out of; of a stored replay, that one's.</param>
/// <param name="WasStored">Whether it was replayed before and only read now.</param>
/// <param name="CoBuilding">The record of the town and its paired unit, where the data name one.</param>
public sealed record ReplayResult(DistrictOverview Overview, IReadOnlyList<SessionFigures> Sessions, ulong Seed, bool WasStored = false, CoBuildingRecord? CoBuilding = null);
