namespace CivicPractice.Partnerships;

/// <summary>Who signs an amendment before the district's side does; the district's own rule.</summary>
public enum AmendmentConsent : byte
{
    /// <summary>Every party, as for the partnership itself (各方签署).</summary>
    [Term("各方签署")] AllParties = 0,

    /// <summary>The parties whose commitments it adds, changes or withdraws; every party where it touches the sites (相关方签署).</summary>
    [Term("相关方签署")] PartiesConcerned = 1,

    /// <summary>Nobody else (阵地方签署).</summary>
    [Term("阵地方签署")] DistrictAlone = 2,
}
