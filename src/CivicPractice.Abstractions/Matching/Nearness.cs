namespace CivicPractice.Matching;

/// <summary>How near two divisions are in the tree of divisions (行政区划上的远近).</summary>
public enum Nearness : byte
{
    /// <summary>In another district (区外).</summary>
    [Term("区外", En = "in another district")] Elsewhere = 0,

    /// <summary>In the same district (同区).</summary>
    [Term("同区", En = "in the same district")] SameDistrict = 1,

    /// <summary>In the same town or sub-district (同镇、同街道).</summary>
    [Term("同镇（街道）", En = "in the same town or sub-district")] SameTown = 2,

    /// <summary>In the same village or community (同村、同社区).</summary>
    [Term("同村（社区）", En = "in the same village or community")] SameVillage = 3,
}
