using System.Linq.Expressions;
using CivicPractice.Divisions;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>How far a wave is called: the last volunteer who was looked at. It holds whoever leaves the area meanwhile.</summary>
/// <param name="Area">In which area of the wave, from 0 on.</param>
/// <param name="Residence">Where the volunteer lived then.</param>
/// <param name="RegisteredAt">When the volunteer had registered.</param>
/// <param name="Volunteer">The volunteer.</param>
public sealed record CallUpTurn(int Area, DivisionCode Residence, Instant RegisteredAt, VolunteerId Volunteer)
{
    // In one area; those before it at the same place and moment are told apart by their ids.
    internal bool IsAfter(CallUpTurn other) => (Residence, RegisteredAt) != (other.Residence, other.RegisteredAt) || Volunteer.CompareTo(other.Volunteer) > 0;
}

/// <summary>The volunteer's turn to be called is not before a place and a moment of registration.</summary>
/// <param name="residence">The place.</param>
/// <param name="registeredAt">The moment of registration.</param>
public sealed class InTurnFrom(DivisionCode residence, Instant registeredAt) : Criterion<Volunteer>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Volunteer candidate) =>
        candidate.Residence.CompareTo(residence) >= 0 && (candidate.Residence.CompareTo(residence) > 0 || candidate.RegisteredAt >= registeredAt);

    /// <inheritdoc/>
    public override Expression<Func<Volunteer, bool>> ToExpression() => volunteer =>
        volunteer.Residence.CompareTo(residence) >= 0 && (volunteer.Residence.CompareTo(residence) > 0 || volunteer.RegisteredAt >= registeredAt);
}
