namespace CivicPractice.Partnerships;

/// <summary>Whether an amendment is well-formed at all; what is not is a bug of the caller.</summary>
internal static class AmendmentCheck
{
    public static void ThrowIfMalformed(Guid id, NewAmendment change)
    {
        if (id == Guid.Empty) throw new ArgumentException("The id of the amendment is missing.", nameof(id));
        ArgumentNullException.ThrowIfNull(change);
        Require(
            change.Added.Count + change.Changed.Count + change.Withdrawn.Count + change.SitesAdded.Count + change.SitesGivenUp.Count > 0 || change.Through is not null,
            "An amendment changes something.");
        Require(
            IsDistinct(change.Changed.Select(one => one.Number).Concat(change.Withdrawn)), "A commitment is changed or withdrawn once.");
        Require(IsDistinct(change.SitesAdded.Concat(change.SitesGivenUp)), "A site stands twice.");
        Require(change.SitesAdded.All(site => site != default), "The id of a site is missing.");
        Require(change.Changed.All(one => one.Quantity is > 0 and <= Commitment.Most), "A commitment is of more than nothing, and not of more than there is.");
        foreach (var one in change.Added) DraftCheck.ThrowIfMalformed(one, nameof(change));

        static bool IsDistinct<T>(IEnumerable<T> all) => all.GroupBy(one => one).All(same => same.Count() == 1);

        static void Require(bool condition, string message)
        {
            if (!condition) throw new ArgumentException(message, nameof(change));
        }
    }
}
