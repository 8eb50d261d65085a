using NodaTime;

namespace CivicPractice.Projects;

/// <summary>Which project bears a name, so that people tell the projects of a district apart.</summary>
/// <remarks>
/// Its id follows from the name, and it is stored together with the project: of two that are launched under one name at once the second meets a version that is there already, in every store
/// (docs/decisions/0005). It keeps the project and not the words.
/// </remarks>
[Kind("project-name")]
public sealed class ProjectName : AggregateRoot<ProjectNameId>
{
    private ProjectName(DistrictId district, ProjectNameId id)
        : base(district, id)
    {
    }

    /// <summary>The project that bears it, or <see langword="null"/> where it is free.</summary>
    public ServiceProjectId? Bearer { get; private set; }

    /// <summary>A name that nobody bears; the first project stores it.</summary>
    /// <param name="district">The district.</param>
    /// <param name="name">The name in Chinese.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ProjectName Of(DistrictId district, string name) => new(district, ProjectNameId.Of(name));

    /// <summary>Whether a project may bear the name.</summary>
    /// <param name="project">The project.</param>
    /// <inheritdoc cref="Take" path="/returns"/>
    /// <inheritdoc cref="Take" path="/exception"/>
    public Decision CanTake(ServiceProjectId project)
    {
        RequireNamed(project);
        return Decision.Unless(Bearer is { } other && other != project ? new ProjectNameTaken(other) : null);
    }

    /// <summary>A project bears the name from now on. The same project again is accepted and changes nothing.</summary>
    /// <param name="project">The project.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ProjectNameTaken"/>.</returns>
    /// <exception cref="ArgumentException">The project is missing.</exception>
    public Decision Take(ServiceProjectId project, Instant at)
    {
        var may = CanTake(project);
        if (!may.IsAccepted || Bearer == project) return may;

        Bearer = project;
        Raise(new ProjectNameWasTaken(Id, project), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a project may give the name up.</summary>
    /// <param name="project">The project.</param>
    /// <inheritdoc cref="GiveUp" path="/returns"/>
    /// <inheritdoc cref="GiveUp" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanGiveUp(ServiceProjectId project)
#pragma warning restore CA1822
    {
        RequireNamed(project);
        return Decision.Accepted;
    }

    /// <summary>A project bears the name no longer. One that does not is accepted and nothing changes.</summary>
    /// <param name="project">The project.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: whether the project ends is the project's to say.</returns>
    /// <exception cref="ArgumentException">The project is missing.</exception>
    public Decision GiveUp(ServiceProjectId project, Instant at)
    {
        var may = CanGiveUp(project);
        if (!may.IsAccepted || Bearer != project) return may;

        Bearer = null;
        Raise(new ProjectNameWasGivenUp(Id, project), at);
        return Decision.Accepted;
    }

    private static void RequireNamed(ServiceProjectId project)
    {
        if (project == default) throw new ArgumentException("The project is missing.", nameof(project));
    }
}
