namespace CivicPractice.Sites;

/// <summary>Where a site lies (城乡属性).</summary>
public enum SiteSetting : byte
{
    /// <summary>In the city (城市).</summary>
    [Term("城市")] Urban = 0,

    /// <summary>In the countryside (农村).</summary>
    [Term("农村")] Rural = 1,
}
