namespace CivicPractice.Partnerships;

/// <summary>Whether a draft is well-formed at all; what is not is a bug of the caller.</summary>
internal static class DraftCheck
{
    public static void ThrowIfMalformed(NewPartnership draft)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(draft.Signatory, nameof(draft));
        Require(draft.Sites.Count > 0, "A partnership is for at least one site.");
        Require(draft.Sites.Distinct().Count() == draft.Sites.Count, "A site stands twice.");
        Require(draft.Parties.Count > 0, "A partnership has at least one party.");
        Require(draft.Parties.DistinctBy(party => party.Partner).Count() == draft.Parties.Count, "A party stands twice.");
        foreach (var party in draft.Parties)
        {
            Require(party.Partner != default, "The id of a party is missing.");
            Require(IsText(party.Organization) && IsText(party.Signatory), "A party has a name and a role that signs.");
        }

        foreach (var commitment in draft.Commitments)
        {
            Require(draft.Parties.Any(party => party.Partner == commitment.By), "Only a party commits something.");
            ThrowIfMalformed(commitment, nameof(draft));
        }

        static void Require(bool condition, string message)
        {
            if (!condition) throw new ArgumentException(message, nameof(draft));
        }
    }

    public static void ThrowIfMalformed(NewCommitment commitment, string parameter)
    {
        if (commitment.Quantity is <= 0 or > Commitment.Most) throw new ArgumentException("A commitment is of more than nothing, and not of more than there is.", parameter);
        if (!IsText(commitment.What) || commitment.Unit == default) throw new ArgumentException("A commitment says what, and in which unit.", parameter);
    }

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text);
}
