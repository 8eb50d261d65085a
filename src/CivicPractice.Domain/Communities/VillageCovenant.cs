using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A village covenant (村规民约; of a community: 居民公约): what a village gives itself, from the first draft over discussion and vote into force, amended and at last repealed.</summary>
/// <remarks>
/// <para>At most one edition is in force, and beside it at most one proposal is under way: the first draft, or an amendment. An amendment goes the way of the first draft, and the edition in force stays until it takes effect
/// (docs/decisions/0040).</para>
/// <para>The source is the Organic Law of the Villagers' Committees (村民委员会组织法) art. 22 and 27: the assembly makes it, the township's government has it on file and orders a correction where it contravenes law or infringes rights.</para>
/// </remarks>
[Kind("covenant")]
public sealed partial class VillageCovenant : AggregateRoot<VillageCovenantId>
{
    private List<CovenantEdition> _editions = [];

    private VillageCovenant(DistrictId district, VillageCovenantId id, DivisionCode division, PracticeSiteId? site, CovenantText text, Instant at)
        : base(district, id)
    {
        (Division, Site, Proposal) = (division, site, text.Kept());
        DraftedAt = at.ToMicrosecond();
    }

    /// <summary>The permitted moves of the covenant as a whole; drawn in docs/lifecycles/covenant.md.</summary>
    public static Lifecycle<CovenantState, CovenantAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "covenant",
        CovenantState.Preparing,
        (CovenantState.Preparing, CovenantAction.Propose, CovenantState.Preparing),
        (CovenantState.Preparing, CovenantAction.TakeEffect, CovenantState.InForce),
        (CovenantState.Preparing, CovenantAction.Assign, CovenantState.Preparing),
        (CovenantState.Preparing, CovenantAction.Recode, CovenantState.Preparing),
        (CovenantState.Preparing, CovenantAction.GiveUp, CovenantState.GivenUp),
        (CovenantState.InForce, CovenantAction.Propose, CovenantState.InForce),
        (CovenantState.InForce, CovenantAction.TakeEffect, CovenantState.InForce),
        (CovenantState.InForce, CovenantAction.OrderCorrection, CovenantState.InForce),
        (CovenantState.InForce, CovenantAction.Assign, CovenantState.InForce),
        (CovenantState.InForce, CovenantAction.Recode, CovenantState.InForce),
        (CovenantState.InForce, CovenantAction.Repeal, CovenantState.Repealed));

    /// <summary>Where the covenant stands.</summary>
    public CovenantState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The village or community that gives it itself.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The practice site that looks after it (联系站点), or <see langword="null"/>. It binds nobody, and is kept as named also when the site ends.</summary>
    public PracticeSiteId? Site { get; private set; }

    /// <summary>When it was drafted first.</summary>
    public Instant DraftedAt { get; private set; }

    /// <summary>The editions that took effect (历次版本), oldest first.</summary>
    public IReadOnlyList<CovenantEdition> Editions => _editions;

    /// <summary>The number of the edition in force, or <see langword="null"/>.</summary>
    public int? EditionInForce { get; private set; }

    /// <summary>The first day of the edition in force, in the district's time zone, or <see langword="null"/>.</summary>
    public LocalDate? InForceSince { get; private set; }

    /// <summary>What customs the edition in force is about in one text, as <see cref="WordFor"/> writes them; empty where none is. Kept so that a store can be asked.</summary>
    public string CustomCodes { get; private set; } = "";

    /// <summary>Since when the edition in force is to be put right by order of the township's government, or <see langword="null"/>.</summary>
    public LocalDate? CorrectionOrderedOn { get; private set; }

    /// <summary>Since when it is by an order that came after the proposal under way was put to the vote, so that the proposal does not answer it, or <see langword="null"/>.</summary>
    public LocalDate? OrderedAfterTextOn { get; private set; }

    /// <summary>What is to be put right in it, or <see langword="null"/>.</summary>
    public CovenantFault? Fault { get; private set; }

    /// <summary>Why it was repealed, or <see langword="null"/>.</summary>
    public CovenantRepealReason? RepealReason { get; private set; }

    /// <summary>What is in force, or <see langword="null"/>.</summary>
    public CovenantText? TextInForce => EditionInForce is null ? null : _editions[^1].Text;

    /// <summary>How a custom stands in <see cref="CustomCodes"/>.</summary>
    /// <param name="custom">The custom.</param>
    public static string WordFor(CustomKind custom) => $"<{custom}>";

    /// <summary>Drafts a covenant (起草).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new covenant.</param>
    /// <param name="division">The village or community.</param>
    /// <param name="site">The practice site that looks after it, or <see langword="null"/>.</param>
    /// <param name="text">The first draft.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The covenant, or refused with <see cref="CovenantNotOfVillage"/>.</returns>
    /// <exception cref="ArgumentException">The division is missing, the site is the default value, a text is empty, a custom is missing or named twice, or articles are not numbered from 1 without a gap.</exception>
    public static Decision<VillageCovenant> Draft(DistrictId district, VillageCovenantId id, DivisionCode division, PracticeSiteId? site, CovenantText text, Instant at)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.RequireSound(nameof(text));
        RequireNamed(site);
        if (!IsOfVillage(division)) return new CovenantNotOfVillage(division);

        var covenant = new VillageCovenant(district, id, division, site, text, at);
        covenant.Raise(new CovenantDrafted(id, division, site, covenant.Proposal!.Customs, text.Articles.Count), at);
        return covenant;
    }

    /// <summary>Whether a practice site may look after it.</summary>
    /// <param name="site">The site, or <see langword="null"/> for none.</param>
    /// <inheritdoc cref="Assign" path="/returns"/>
    /// <inheritdoc cref="Assign" path="/exception"/>
    public Decision CanAssign(PracticeSiteId? site)
    {
        RequireNamed(site);
        return Lifecycle.Permits(State, CovenantAction.Assign);
    }

    /// <summary>Lets a practice site look after it, or none (联系站点). The same site again is accepted and changes nothing.</summary>
    /// <param name="site">The site, or <see langword="null"/> for none.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The site is the default value.</exception>
    public Decision Assign(PracticeSiteId? site, Instant at)
    {
        var may = CanAssign(site);
        if (!may.IsAccepted || Site == site) return may;

        State = Lifecycle.Move(State, CovenantAction.Assign);
        Site = site;
        Raise(new CovenantAssigned(Id, site), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the covenant may follow its division to another code.</summary>
    /// <param name="to">The code.</param>
    /// <inheritdoc cref="Recode" path="/returns"/>
    /// <inheritdoc cref="Recode" path="/exception"/>
    public Decision CanRecode(DivisionCode to)
    {
        var isOfVillage = IsOfVillage(to);
        var permitted = Lifecycle.Permits(State, CovenantAction.Recode);
        return !permitted.IsAccepted ? permitted : Decision.Unless(isOfVillage ? null : new CovenantNotOfVillage(to));
    }

    /// <summary>Follows the division to another code (区划变更): the same people have the same covenant. The same code again is accepted and changes nothing.</summary>
    /// <param name="to">The code.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CovenantNotOfVillage"/>.</returns>
    /// <exception cref="ArgumentException">The code is missing.</exception>
    public Decision Recode(DivisionCode to, Instant at)
    {
        var may = CanRecode(to);
        if (!may.IsAccepted || Division == to) return may;

        State = Lifecycle.Move(State, CovenantAction.Recode);
        var from = Division;
        Division = to;
        Raise(new CovenantRecoded(Id, from, to), at);
        return Decision.Accepted;
    }

    internal static void RequireNamed(PracticeSiteId? site)
    {
        if (site == default(PracticeSiteId)) throw new ArgumentException("The site is missing.", nameof(site));
    }

    private static bool IsOfVillage(DivisionCode division) =>
        division.IsDefined ? division.Level == DivisionLevel.Village : throw new ArgumentException("The division is missing.", nameof(division));
}
