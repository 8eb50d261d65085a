using CivicPractice.Divisions;

namespace CivicPractice.Programmes;

/// <summary>A zone (片区): a group of divisions that a district has made for itself.</summary>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Divisions">The divisions it has.</param>
public sealed record Zone(Bilingual Name, IReadOnlyList<DivisionCode> Divisions);
