using CivicPractice.Evaluation;

namespace CivicPractice.Communities;

/// <summary>The covenants that wait for somebody to act, in each list the longest first.</summary>
/// <param name="ToVoteOn">A proposal was discussed, and waits for the vote.</param>
/// <param name="ToClose">A vote is over, and waits to be closed.</param>
/// <param name="ToFile">A proposal was adopted, and waits to be put on file with the township's government.</param>
/// <param name="ToTakeEffect">The day of a proposal has come, and it waits to take effect.</param>
/// <param name="ToCorrect">The edition in force is to be put right by order of the township's government.</param>
public sealed record CovenantsDue(
    IReadOnlyList<VillageCovenantId> ToVoteOn, IReadOnlyList<VillageCovenantId> ToClose, IReadOnlyList<VillageCovenantId> ToFile, IReadOnlyList<VillageCovenantId> ToTakeEffect,
    IReadOnlyList<VillageCovenantId> ToCorrect);

/// <summary>How many have pledged to a covenant.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="EditionInForce">The edition in force, or <see langword="null"/>.</param>
/// <param name="Households">How many households' pledges stand, to whatever edition.</param>
/// <param name="Residents">How many residents' pledges stand.</param>
/// <param name="ToRenew">How many of all these were given to an edition before the one in force (待重新承诺).</param>
public sealed record CovenantPledges(VillageCovenantId Covenant, int? EditionInForce, int Households, int Residents, int ToRenew)
{
    /// <summary>The share of a village's households that have pledged, exact; more than 1 where the number of households is out of date.</summary>
    /// <param name="households">How many households the village has; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public MeasuredValue ShareOfHouseholds(int households)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(households);
        return MeasuredValue.Ratio(Households, households);
    }
}
