using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>A live site right below another one (下级阵地).</summary>
/// <param name="Site">The child site.</param>
/// <param name="Division">Where it stands.</param>
public sealed record ChildSite(PracticeSiteId Site, DivisionCode Division);
