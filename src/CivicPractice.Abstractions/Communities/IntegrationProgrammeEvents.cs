using CivicPractice.Projects;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>An integration programme was planned.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Community">For which community.</param>
/// <param name="Dimension">In what it is to grow together with the place.</param>
/// <param name="Term">From which day through which.</param>
/// <param name="Goals">What is to be reached.</param>
/// <param name="Project">The project through which its activities run, or <see langword="null"/>.</param>
[EventName("integration-programme.planned")]
public sealed record IntegrationProgrammePlanned(
    IntegrationProgrammeId Programme, RelocationCommunityId Community, IntegrationDimension Dimension, Term Term, IReadOnlyList<IntegrationGoalCode> Goals, ServiceProjectId? Project) : DomainEvent;

/// <summary>What is written on an integration programme was written anew.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Term">From which day through which.</param>
/// <param name="Goals">What is to be reached.</param>
/// <param name="Project">The project through which its activities run, or <see langword="null"/>.</param>
[EventName("integration-programme.amended")]
public sealed record IntegrationProgrammeAmended(
    IntegrationProgrammeId Programme, Term Term, IReadOnlyList<IntegrationGoalCode> Goals, ServiceProjectId? Project) : DomainEvent;

/// <summary>An integration programme began.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Community">For which community.</param>
[EventName("integration-programme.started")]
public sealed record IntegrationProgrammeStarted(IntegrationProgrammeId Programme, RelocationCommunityId Community) : DomainEvent;

/// <summary>An integration programme pauses.</summary>
/// <param name="Programme">The programme.</param>
[EventName("integration-programme.suspended")]
public sealed record IntegrationProgrammeSuspended(IntegrationProgrammeId Programme) : DomainEvent;

/// <summary>An integration programme goes on.</summary>
/// <param name="Programme">The programme.</param>
[EventName("integration-programme.resumed")]
public sealed record IntegrationProgrammeResumed(IntegrationProgrammeId Programme) : DomainEvent;

/// <summary>A goal of an integration programme was measured; a later one for the same goal and day corrects the earlier one.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Day">For which day.</param>
/// <param name="Value">What was measured, in the unit of the goal.</param>
/// <param name="Before">What stood for that day, or <see langword="null"/> where nothing did.</param>
[EventName("integration-programme.measured")]
public sealed record IntegrationProgrammeMeasured(IntegrationProgrammeId Programme, IntegrationGoalCode Goal, LocalDate Day, decimal Value, decimal? Before) : DomainEvent;

/// <summary>An integration programme was completed.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="GoalsReached">How many goals were reached.</param>
/// <param name="Goals">Of how many.</param>
/// <param name="Why">Why it is completed where not all were, or <see langword="null"/>.</param>
[EventName("integration-programme.completed")]
public sealed record IntegrationProgrammeCompleted(IntegrationProgrammeId Programme, int GoalsReached, int Goals, ShortfallReason? Why) : DomainEvent;

/// <summary>An integration programme was given up.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Why">Why.</param>
[EventName("integration-programme.given-up")]
public sealed record IntegrationProgrammeGivenUp(IntegrationProgrammeId Programme, IntegrationGivenUpReason Why) : DomainEvent;
