using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Projects;

/// <summary>A service project was drafted.</summary>
/// <param name="Project">The project.</param>
/// <param name="Host">Who runs it.</param>
/// <param name="Categories">What kinds of service it gives.</param>
/// <param name="From">Its first day, in the district's time zone.</param>
/// <param name="Through">Its last day, included; <see langword="null"/> where it has none.</param>
[EventName("project.drafted")]
public sealed record ProjectDrafted(
    ServiceProjectId Project, ActivityHost Host, IReadOnlyList<ActivityCategory> Categories, LocalDate From, LocalDate? Through) : DomainEvent;

/// <summary>What is written on a service project was written anew.</summary>
/// <param name="Project">The project.</param>
/// <param name="Host">Who runs it.</param>
/// <param name="Categories">What kinds of service it gives.</param>
/// <param name="From">Its first day, in the district's time zone.</param>
/// <param name="Through">Its last day, included; <see langword="null"/> where it has none.</param>
[EventName("project.amended")]
public sealed record ProjectAmended(
    ServiceProjectId Project, ActivityHost Host, IReadOnlyList<ActivityCategory> Categories, LocalDate From, LocalDate? Through) : DomainEvent;

/// <summary>A service project was launched.</summary>
/// <param name="Project">The project.</param>
/// <param name="Host">Who runs it.</param>
[EventName("project.launched")]
public sealed record ProjectLaunched(ServiceProjectId Project, ActivityHost Host) : DomainEvent;

/// <summary>A service project pauses.</summary>
/// <param name="Project">The project.</param>
[EventName("project.suspended")]
public sealed record ProjectSuspended(ServiceProjectId Project) : DomainEvent;

/// <summary>A service project goes on.</summary>
/// <param name="Project">The project.</param>
[EventName("project.resumed")]
public sealed record ProjectResumed(ServiceProjectId Project) : DomainEvent;

/// <summary>A service project was brought to an end.</summary>
/// <param name="Project">The project.</param>
[EventName("project.concluded")]
public sealed record ProjectConcluded(ServiceProjectId Project) : DomainEvent;

/// <summary>The draft of a service project was given up.</summary>
/// <param name="Project">The project.</param>
[EventName("project.withdrawn")]
public sealed record ProjectWithdrawn(ServiceProjectId Project) : DomainEvent;

/// <summary>A service project was recognised as a brand.</summary>
/// <param name="Project">The project.</param>
/// <param name="Level">By whom.</param>
/// <param name="On">The day.</param>
[EventName("project.recognised")]
public sealed record ProjectRecognised(ServiceProjectId Project, RecognitionLevel Level, LocalDate On) : DomainEvent;

/// <summary>A recognition of a service project was taken back.</summary>
/// <param name="Project">The project.</param>
/// <param name="Level">By whom it had been recognised.</param>
/// <param name="On">The day of the recognition.</param>
[EventName("project.recognition-revoked")]
public sealed record ProjectRecognitionRevoked(ServiceProjectId Project, RecognitionLevel Level, LocalDate On) : DomainEvent;

/// <summary>A name was taken by a project that was launched under it.</summary>
/// <param name="Name">The name, by its id.</param>
/// <param name="Project">The project.</param>
[EventName("project-name.taken")]
public sealed record ProjectNameWasTaken(ProjectNameId Name, ServiceProjectId Project) : DomainEvent;

/// <summary>A project no longer bears a name; another one may.</summary>
/// <param name="Name">The name, by its id.</param>
/// <param name="Project">The project.</param>
[EventName("project-name.given-up")]
public sealed record ProjectNameWasGivenUp(ProjectNameId Name, ServiceProjectId Project) : DomainEvent;
