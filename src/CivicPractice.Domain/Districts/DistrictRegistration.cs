using CivicPractice.Divisions;

namespace CivicPractice;

/// <summary>A district to be served.</summary>
/// <param name="Profile">All that is local to it.</param>
/// <param name="Divisions">Its divisions; the root is the district itself.</param>
public sealed record DistrictRegistration(DistrictProfile Profile, DivisionTree Divisions);
