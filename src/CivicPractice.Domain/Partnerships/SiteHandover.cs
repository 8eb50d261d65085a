using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>That a site which had merged handed its place in the scope over (阵地并转).</summary>
/// <param name="From">The site that is no more.</param>
/// <param name="Into">The site that it became part of.</param>
/// <param name="At">When.</param>
public sealed record SiteHandover(PracticeSiteId From, PracticeSiteId Into, Instant At);
