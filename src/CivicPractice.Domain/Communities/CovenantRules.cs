using System.Collections.Frozen;

namespace CivicPractice.Communities;

/// <summary>The district's own numbers for village covenants, and the shares that law asks for.</summary>
/// <remarks>
/// The shares of villages are those of the Organic Law of the Villagers' Committees (村民委员会组织法) art. 22: more than half of the villagers of 18 and above, or representatives of two thirds or more of the households,
/// and more than half of those present. Those of communities are of the Organic Law of the Urban Residents' Committees (城市居民委员会组织法) art. 10: more than half, and more than half of those present. The days are local.
/// </remarks>
public sealed record CovenantRules
{
    /// <summary>For how many days after its publication a proposal is discussed at least, the day of publication not counted; 0 or more, 7 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int DiscussionDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 7;

    /// <summary>For how many days a text that was revised during the discussion stays public at least before it is voted on, the day of the revision not counted; 0 or more, 3 where the district says nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int RevisedDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 3;

    /// <summary>For how many days a vote is open at most; 1 to 3,660, 60 where the district says nothing. Law asks for none: it finds the end that was mistyped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or more than 3,660.</exception>
    public int MostVotingDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3_660);
            field = value;
        }
    } = 60;

    /// <summary>How many of the villagers have to take part; more than one half where the district says nothing.</summary>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public ShareNeeded VillagersQuorum { get; init => field = Stated(value); } = ShareNeeded.MoreThan(1, 2);

    /// <summary>How many of a village's households have to be represented; two thirds or more where the district says nothing.</summary>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public ShareNeeded VillageHouseholdsQuorum { get; init => field = Stated(value); } = ShareNeeded.AtLeast(2, 3);

    /// <summary>How many of a community's residents, households or delegates have to take part; more than one half where the district says nothing.</summary>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public ShareNeeded ResidentsQuorum { get; init => field = Stated(value); } = ShareNeeded.MoreThan(1, 2);

    /// <summary>How many of those who take part have to be for a proposal; more than one half where the district says nothing. A tie is not enough whatever stands here.</summary>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    public ShareNeeded Majority { get; init => field = Stated(value); } = ShareNeeded.MoreThan(1, 2);

    /// <summary>The customs it has besides the well-known ones, or under names of its own; none where the district says nothing.</summary>
    public IReadOnlyDictionary<CustomKind, Bilingual> Customs { get; init; } = FrozenDictionary<CustomKind, Bilingual>.Empty;

    /// <summary>How many of an assembly have to take part.</summary>
    /// <param name="assembly">The assembly.</param>
    public ShareNeeded QuorumOf(AssemblyKind assembly) => assembly switch
    {
        AssemblyKind.Villagers => VillagersQuorum,
        AssemblyKind.VillageHouseholds => VillageHouseholdsQuorum,
        _ => ResidentsQuorum,
    };

    /// <summary>What a custom is called here: by the district's own name, else by its well-known one; <see langword="null"/> where it has none.</summary>
    /// <param name="custom">The custom.</param>
    public Bilingual? NameOf(CustomKind custom) =>
        Customs.TryGetValue(custom, out var own) ? own : CustomKind.WellKnown.TryGetValue(custom, out var known) ? known : null;

    private static ShareNeeded Stated(ShareNeeded share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share;
    }
}
