using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Mobilization;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Input;

/// <summary>An emergency for which volunteers are called up (应急动员).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What kind of emergency it is.</param>
/// <param name="Level">The response level.</param>
/// <param name="Category">What kind of service it needs.</param>
/// <param name="Site">The division at whose own site all assemble.</param>
/// <param name="Begins">When the service begins.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Seats">How many volunteers are needed.</param>
/// <param name="Waves">Whom to call, one wave after the other; at least one.</param>
/// <param name="Comes">Of those who are called: say yes.</param>
/// <param name="Declines">Of those who are called: say no. With those who come at most the whole; the others don't answer.</param>
/// <param name="Unasked">How many come whom nobody has called.</param>
public sealed record PlannedMobilization(
    Bilingual Name, EmergencyKind Kind, ResponseLevel Level, ActivityCategory Category, DivisionCode Site, LocalDateTime Begins, int Minutes, int Seats, IReadOnlyList<CallUpWave> Waves, Share Comes, Share Declines, int Unasked);
