using CivicPractice;
using CivicPractice.Programmes;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;

namespace HanbinDistrict.Replaying;

/// <summary>One session to be held or called off.</summary>
/// <param name="At">Where.</param>
/// <param name="By">Who hosts it.</param>
/// <param name="About">What it is about.</param>
/// <param name="During">From when until when.</param>
/// <param name="IsCalledOff">Whether it will be called off.</param>
/// <param name="AnswersRequest">Whether a request stands behind it.</param>
/// <param name="Chance">Its own stream of chance.</param>
internal sealed record SessionPlan(Place At, Crew By, CategoryWeight About, TimeRange During, bool IsCalledOff, bool AnswersRequest, Chance Chance)
{
    /// <summary>Whether it is a concentrated one (集中活动).</summary>
    public bool IsConcentrated { get; init; }

    /// <summary>Whether it will be broken off while it is under way.</summary>
    public bool IsBrokenOff { get; init; }

    /// <summary>Whether it is the last of the period, which stays where it is.</summary>
    public bool IsLast { get; init; }

    /// <summary>The occurrence of a programme that it is, or <see langword="null"/>.</summary>
    public ProgrammeOccurrence? Occurrence { get; init; }
}
