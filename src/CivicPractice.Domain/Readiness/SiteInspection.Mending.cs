using NodaTime;

namespace CivicPractice.Readiness;

/// <content>After the conclusion: re-inspections (复查), until a later inspection takes its place.</content>
public sealed partial class SiteInspection
{
    /// <summary>Whether a defect may be found mended.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="today">The day of the re-inspection.</param>
    /// <inheritdoc cref="ConfirmMending" path="/returns"/>
    /// <inheritdoc cref="ConfirmMending" path="/exception"/>
    public Decision CanConfirmMending(RequirementCode requirement, LocalDate today)
    {
        if (Find(requirement)?.MendedOn is not null) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, InspectionAction.ConfirmMending);
        return !permitted.IsAccepted ? permitted : JudgeDefect(requirement, today);
    }

    /// <summary>A re-inspection finds a defect mended (确认整改), also after the last day for it; the site is judged anew. Confirming again is accepted and changes nothing.</summary>
    /// <param name="requirement">The requirement that is met now.</param>
    /// <param name="today">The day of the re-inspection.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="RequirementUnknown"/> or <see cref="NothingToMend"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before that of the inspection.</exception>
    public Decision ConfirmMending(RequirementCode requirement, LocalDate today, Instant at)
    {
        var may = CanConfirmMending(requirement, today);
        if (!may.IsAccepted || Find(requirement)!.MendedOn is not null) return may;

        State = Lifecycle.Move(State, InspectionAction.ConfirmMending);
        Write(requirement, item => item with { MendedOn = today });
        Weigh();
        Raise(new InspectionMendingConfirmed(Id, Site, requirement, Level!.Value, OpenDefects), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a defect may get a later day.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="mendBy">The last day for mending it from now on.</param>
    /// <param name="today">The day of the re-inspection.</param>
    /// <inheritdoc cref="ExtendMending" path="/returns"/>
    /// <inheritdoc cref="ExtendMending" path="/exception"/>
    public Decision CanExtendMending(RequirementCode requirement, LocalDate mendBy, LocalDate today)
    {
        var item = Find(requirement);
        if (item is { IsDefect: true } && item.Finding!.MendBy == mendBy && State != InspectionState.Open) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, InspectionAction.ExtendMending);
        return !permitted.IsAccepted ? permitted : JudgeDefect(requirement, today) & Decision.Unless(
            mendBy < today ? new MendByPassed(mendBy) : null,
            item is { IsDefect: true } && mendBy < item.Finding!.MendBy ? new MendByNotLater(item.Finding.MendBy.Value) : null);
    }

    /// <summary>A re-inspection finds a defect as it was, and a later day is set (延期整改). The same day again is accepted and changes nothing.</summary>
    /// <param name="requirement">The requirement that is not met yet.</param>
    /// <param name="mendBy">The last day for mending it from now on.</param>
    /// <param name="today">The day of the re-inspection.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="RequirementUnknown"/>, <see cref="NothingToMend"/>,
    /// <see cref="MendByPassed"/> and <see cref="MendByNotLater"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before that of the inspection.</exception>
    public Decision ExtendMending(RequirementCode requirement, LocalDate mendBy, LocalDate today, Instant at)
    {
        var may = CanExtendMending(requirement, mendBy, today);
        if (!may.IsAccepted) return may;
        var before = Find(requirement)!.Finding!;
        if (before.MendBy == mendBy) return may;

        State = Lifecycle.Move(State, InspectionAction.ExtendMending);
        Write(requirement, item => item with { Finding = before with { MendBy = mendBy } });
        Weigh();
        Raise(new InspectionMendingExtended(Id, Site, requirement, before.MendBy!.Value, mendBy), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a re-inspection may find so.</summary>
    /// <param name="mended">The requirements that are met now.</param>
    /// <param name="extended">The requirements that are not met yet, each with its new last day for mending.</param>
    /// <param name="today">The day of the re-inspection.</param>
    /// <inheritdoc cref="Reinspect" path="/returns"/>
    /// <inheritdoc cref="Reinspect" path="/exception"/>
    public Decision CanReinspect(IReadOnlyList<RequirementCode> mended, IReadOnlyList<(RequirementCode Requirement, LocalDate MendBy)> extended, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(mended);
        ArgumentNullException.ThrowIfNull(extended);
        var looked = mended.Count + extended.Count;
        if (looked == 0) throw new ArgumentException("A re-inspection looks at something.", nameof(mended));
        if (mended.Concat(extended.Select(one => one.Requirement)).Distinct().Count() != looked) throw new ArgumentException("A requirement stands twice.", nameof(mended));

        Decision[] answers = [.. mended.Select(one => CanConfirmMending(one, today)), .. extended.Select(one => CanExtendMending(one.Requirement, one.MendBy, today))];
        var forbidden = Array.Find(answers, answer => answer.IsRefusedFor<NotPermittedInState<InspectionState, InspectionAction>>());
        return !forbidden.IsAccepted ? forbidden : answers.Aggregate(Decision.Accepted, (so, answer) => so & answer);
    }

    /// <summary>Re-inspects some defects (复查): each is mended or gets a later day, all of it or nothing. The same once more is accepted and changes nothing.</summary>
    /// <param name="mended">The requirements that are met now.</param>
    /// <param name="extended">The requirements that are not met yet, each with its new last day for mending.</param>
    /// <param name="today">The day of the re-inspection.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone and once, or for all of the refusals of <see cref="ConfirmMending"/> and <see cref="ExtendMending"/>
    /// that apply, in the order of the lists.
    /// </returns>
    /// <exception cref="ArgumentException">Nothing is looked at, or a requirement stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before that of the inspection.</exception>
    public Decision Reinspect(
        IReadOnlyList<RequirementCode> mended, IReadOnlyList<(RequirementCode Requirement, LocalDate MendBy)> extended, LocalDate today, Instant at)
    {
        var may = CanReinspect(mended, extended, today);
        if (!may.IsAccepted) return may;

        foreach (var one in mended) may &= ConfirmMending(one, today, at);
        foreach (var one in extended) may &= ExtendMending(one.Requirement, one.MendBy, today, at);
        return may;
    }

    /// <summary>Whether a re-inspection has found so already, so that finding it again changes nothing.</summary>
    internal bool IsDone(IReadOnlyList<RequirementCode> mended, IReadOnlyList<(RequirementCode Requirement, LocalDate MendBy)> extended) =>
        mended.All(one => Find(one)?.MendedOn is not null) && extended.All(one => Find(one.Requirement) is { IsDefect: true } item && item.Finding!.MendBy == one.MendBy);

    /// <summary>Whether a later inspection may take its place.</summary>
    /// <param name="by">The later inspection.</param>
    /// <inheritdoc cref="Supersede" path="/returns"/>
    /// <inheritdoc cref="Supersede" path="/exception"/>
    public Decision CanSupersede(SiteInspectionId by)
    {
        if (by == default || by == Id) throw new ArgumentException("Another inspection takes its place.", nameof(by));
        return SupersededBy == by ? Decision.Accepted : Lifecycle.Permits(State, InspectionAction.Supersede);
    }

    /// <summary>A later inspection of the site takes its place; what is not mended is the later one's to say. The same one again is accepted and changes nothing.</summary>
    /// <param name="by">The later inspection.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The later inspection is missing, or is this one.</exception>
    public Decision Supersede(SiteInspectionId by, Instant at)
    {
        var may = CanSupersede(by);
        if (!may.IsAccepted || SupersededBy == by) return may;

        State = Lifecycle.Move(State, InspectionAction.Supersede);
        SupersededBy = by;
        Raise(new InspectionSuperseded(Id, Site, by), at);
        return Decision.Accepted;
    }

    private Decision JudgeDefect(RequirementCode requirement, LocalDate today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(today, InspectedOn!.Value, nameof(today));
        var item = Find(requirement);
        return Decision.Unless(
            item is null ? new RequirementUnknown(requirement) : null,
            item is { IsDefect: false } ? new NothingToMend(requirement) : null);
    }
}
