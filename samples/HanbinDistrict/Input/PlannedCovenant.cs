using CivicPractice.Communities;
using CivicPractice.Divisions;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Input;

/// <summary>A village covenant (村规民约) that is made, and pledged to.</summary>
/// <param name="Division">The village or community.</param>
/// <param name="DraftedOn">The day of the first draft.</param>
/// <param name="Text">What the first draft says.</param>
/// <param name="Assembly">Who decides.</param>
/// <param name="Manner">How they vote.</param>
/// <param name="Entitled">How many are entitled to vote; at least 1.</param>
/// <param name="Turnout">Of these: take part.</param>
/// <param name="InFavour">Of those who take part: vote for it.</param>
/// <param name="Households">How many households there are.</param>
/// <param name="Pledges">Of these: pledge to keep it.</param>
/// <param name="AmendedOn">The day on which an amendment is drafted, or <see langword="null"/>.</param>
/// <param name="Amendment">What the amendment says, or <see langword="null"/>.</param>
public sealed record PlannedCovenant(
    DivisionCode Division, LocalDate DraftedOn, CovenantText Text, AssemblyKind Assembly, VotingManner Manner, int Entitled, Share Turnout, Share InFavour, int Households, Share Pledges, LocalDate? AmendedOn, CovenantText? Amendment);
