using NodaTime;

namespace CivicPractice.Projects;

/// <content>As what it is recognised.</content>
public sealed partial class ServiceProject
{
    private List<ProjectRecognition> _recognitions = [];

    /// <summary>As what it is recognised (授牌), in the order of entering; it stays when the project ends.</summary>
    public IReadOnlyList<ProjectRecognition> Recognitions => _recognitions;

    /// <summary>The highest level at which it is recognised, or <see langword="null"/> where it is no brand; kept so that a store can be asked.</summary>
    public RecognitionLevel? BrandLevel { get; private set; }

    /// <summary>Whether the project may be recognised.</summary>
    /// <param name="recognition">By whom, as what and when.</param>
    /// <param name="today">The day of entering, in the district's time zone.</param>
    /// <inheritdoc cref="Recognise" path="/returns"/>
    /// <inheritdoc cref="Recognise" path="/exception"/>
    public Decision CanRecognise(ProjectRecognition recognition, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        recognition.RequireSound(nameof(recognition));
        var permitted = Lifecycle.Permits(State, ProjectAction.Recognise);
        return !permitted.IsAccepted ? permitted : Decision.Unless(recognition.On > today ? new ProjectRecognisedInFuture(recognition.On) : null);
    }

    /// <summary>Recognises the project as a brand (授牌). The same level, name and day again is accepted and changes nothing; the unit that was entered first stands.</summary>
    /// <param name="recognition">By whom, as what and when.</param>
    /// <param name="today">The day of entering, in the district's time zone.</param>
    /// <param name="at">The moment of entering.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="ProjectRecognisedInFuture"/>.</returns>
    /// <exception cref="ArgumentException">The level, the name or the awarding unit is missing.</exception>
    public Decision Recognise(ProjectRecognition recognition, LocalDate today, Instant at)
    {
        var may = CanRecognise(recognition, today);
        if (!may.IsAccepted || _recognitions.Exists(recognition.IsTheSameAs)) return may;

        State = Lifecycle.Move(State, ProjectAction.Recognise);
        Keep([.. _recognitions, recognition]);
        Raise(new ProjectRecognised(Id, recognition.Level, recognition.On), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a recognition may be taken back.</summary>
    /// <param name="recognition">The recognition; level, name and day say which.</param>
    /// <inheritdoc cref="RevokeRecognition" path="/returns"/>
    /// <inheritdoc cref="RevokeRecognition" path="/exception"/>
    public Decision CanRevokeRecognition(ProjectRecognition recognition)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        recognition.RequireSound(nameof(recognition));
        return Lifecycle.Permits(State, ProjectAction.RevokeRecognition);
    }

    /// <summary>Takes a recognition back (摘牌). One that it does not have is accepted and nothing changes.</summary>
    /// <param name="recognition">The recognition; level, name and day say which.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The level, the name or the awarding unit is missing.</exception>
    public Decision RevokeRecognition(ProjectRecognition recognition, Instant at)
    {
        var may = CanRevokeRecognition(recognition);
        if (!may.IsAccepted || !_recognitions.Exists(recognition.IsTheSameAs)) return may;

        State = Lifecycle.Move(State, ProjectAction.RevokeRecognition);
        Keep([.. _recognitions.Where(other => !recognition.IsTheSameAs(other))]);
        Raise(new ProjectRecognitionRevoked(Id, recognition.Level, recognition.On), at);
        return Decision.Accepted;
    }

    private void Keep(List<ProjectRecognition> recognitions) =>
        (_recognitions, BrandLevel) = (recognitions, recognitions.Count == 0 ? null : recognitions.Max(one => one.Level));
}
