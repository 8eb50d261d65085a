using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Training;

/// <summary>The session is held at a site.</summary>
/// <param name="site">The site.</param>
public sealed class TrainingAtSite(PracticeSiteId site) : Criterion<TrainingSession>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TrainingSession candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<TrainingSession, bool>> ToExpression() => session => session.Site == site;
}

/// <summary>The session is scheduled or under way.</summary>
public sealed class TrainingNotConcluded : Criterion<TrainingSession>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(TrainingSession candidate) => candidate.State is TrainingSessionState.Scheduled or TrainingSessionState.Underway;

    /// <inheritdoc/>
    public override Expression<Func<TrainingSession, bool>> ToExpression() =>
        session => session.State == TrainingSessionState.Scheduled || session.State == TrainingSessionState.Underway;
}
