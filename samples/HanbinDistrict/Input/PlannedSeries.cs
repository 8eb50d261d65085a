using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Programmes;
using NodaTime;

namespace HanbinDistrict.Input;

/// <summary>A series of activities (系列活动): occurrences of a rule that volunteers sign up for all at once.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Category">What kind of activity it is.</param>
/// <param name="Site">The division whose own site holds it.</param>
/// <param name="From">The first day.</param>
/// <param name="Timetable">When it is held.</param>
/// <param name="Sessions">How many sessions are planned; at least 1.</param>
/// <param name="Seats">How many volunteers each takes.</param>
/// <param name="Moved">Which of them is held two hours later, counted from 1, or <see langword="null"/>.</param>
/// <param name="CalledOff">Which of them is called off, or <see langword="null"/>.</param>
/// <param name="Following">From which of them on another rule holds, or <see langword="null"/>.</param>
/// <param name="FollowingRule">The rule that holds then.</param>
public sealed record PlannedSeries(
    Bilingual Name, ActivityCategory Category, DivisionCode Site, LocalDate From, Timetable Timetable, int Sessions, int Seats, int? Moved, int? CalledOff, int? Following, RecurrenceRule FollowingRule)
{
    /// <summary>How many are held.</summary>
    public int Held => CalledOff is null ? Sessions : Sessions - 1;
}
