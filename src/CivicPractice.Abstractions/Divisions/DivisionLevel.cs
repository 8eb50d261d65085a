namespace CivicPractice.Divisions;

/// <summary>The administrative depth of a division (行政层级), read off its code.</summary>
public enum DivisionLevel : byte
{
    /// <summary>Province (省级): two digits.</summary>
    [Term("省级")] Province = 1,

    /// <summary>Prefecture (地级): four digits.</summary>
    [Term("地级")] Prefecture = 2,

    /// <summary>County or district (县级): six digits.</summary>
    [Term("县级")] County = 3,

    /// <summary>Town or sub-district (乡级): nine digits.</summary>
    [Term("乡级")] Town = 4,

    /// <summary>Village or community (村级): twelve digits.</summary>
    [Term("村级")] Village = 5,
}
