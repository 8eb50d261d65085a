using CivicPractice;

namespace HanbinDistrict.Overview;

/// <summary>The figures of a report.</summary>
/// <param name="Source">The report.</param>
/// <param name="ByKey">What it says, by the key of the <see cref="Figure"/>; a report need not name them all.</param>
public sealed record ReportedFigures(Bilingual Source, IReadOnlyDictionary<string, Expectation> ByKey);
