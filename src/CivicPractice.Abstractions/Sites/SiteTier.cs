namespace CivicPractice.Sites;

/// <summary>The four tiers of practice sites (四级阵地), from the district's centre down to a table and a few chairs.</summary>
public enum SiteTier : byte
{
    /// <summary>Centre (中心): one a district.</summary>
    [Term("中心")] Centre = 1,

    /// <summary>Institute (所): in a town or sub-district.</summary>
    [Term("所")] Institute = 2,

    /// <summary>Station (站): in a village or community.</summary>
    [Term("站")] Station = 3,

    /// <summary>Point site (点): a park, a courtyard, the edge of a field; light and movable.</summary>
    [Term("点", En = "point site")] Point = 4,
}
