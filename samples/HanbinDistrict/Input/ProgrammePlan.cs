using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Programmes;

namespace HanbinDistrict.Input;

/// <summary>Something that a site does again and again (常设项目).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Category">What kind of activity it is.</param>
/// <param name="Site">The division whose own site runs it: the district's centre, a town's institute, a village's station.</param>
/// <param name="Timetable">When and where.</param>
/// <param name="IsHeldAsActivities">Whether volunteers sign up for each occurrence.</param>
public sealed record ProgrammePlan(Bilingual Name, ActivityCategory Category, DivisionCode Site, Timetable Timetable, bool IsHeldAsActivities);
