using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>An amendment of a partnership (变更协议), kept whatever became of it.</summary>
/// <param name="Id">Made by the caller; once a partnership.</param>
/// <param name="Change">What it is to change.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ProposedAt">When it was proposed.</param>
/// <param name="Signatures">The parties that have signed, in the order in which they did.</param>
/// <param name="SettledAt">When it took effect or was given up, or <see langword="null"/>.</param>
public sealed record Amendment(
    Guid Id, NewAmendment Change, AmendmentState State, Instant ProposedAt, IReadOnlyList<Signature> Signatures, Instant? SettledAt)
{
    /// <summary>Whether a party has signed.</summary>
    /// <param name="party">The party.</param>
    public bool IsSignedBy(PartnerId party) => Signatures.Any(one => one.By == party);
}
