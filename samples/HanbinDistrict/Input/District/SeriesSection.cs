using CivicPractice.Programmes;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>series</c>: what volunteers sign up for over many sessions.</summary>
internal static class SeriesSection
{
    private const int Longest = 12 * 60;
    private const int MostSessions = 1_000;

    public static IReadOnlyList<PlannedSeries> Read(IReadOnlyList<JsonSection>? sections)
    {
        var plans = new List<PlannedSeries>();
        foreach (var section in sections ?? [])
        {
            var name = BilingualSection.Read(section.Section("name"));
            var (category, site, from) = (section.Take("category", JsonForms.Category), section.Take("site", JsonForms.DivisionCode), section.Take("from", JsonForms.Date));
            var timetable = new Timetable
            {
                Rule = section.Take("rule", JsonForms.Rule),
                StartsAt = section.Take("startsAt", JsonForms.Time),
                Minutes = section.Take("minutes", JsonForms.Whole(1, Longest)),
            };
            var (sessions, seats) = (section.Take("sessions", JsonForms.Whole(1, MostSessions)), section.Take("seats", JsonForms.Whole(1, MostSessions)));
            var (moved, calledOff) = (section.TakeOr("moved", JsonForms.NumberIfAny, null), section.TakeOr("calledOff", JsonForms.NumberIfAny, null));
            var following = section.SectionIfAny("following");
            var (followingFrom, rule) = (following?.Take("session", JsonForms.NumberIfAny), following is null ? timetable.Rule : following.Take("rule", JsonForms.Rule));
            following?.Close();
            section.Close();
            if (!section.IsSound) continue;
            RefuseBeyond("moved", moved);
            RefuseBeyond("calledOff", calledOff);
            RefuseBeyond("following", followingFrom);
            if (calledOff is not null && calledOff == moved) section.Refuse("moved", "what is called off is not moved.");
            if (name is { } words) plans.Add(new PlannedSeries(words, category, site, from, timetable, sessions, seats, moved, calledOff, followingFrom, rule));

            void RefuseBeyond(string member, int? number)
            {
                if (number > sessions) section.Refuse(member, FormattableString.Invariant($"there is no session {number}: {sessions} are planned."));
            }
        }

        return plans;
    }
}
