using CivicPractice;
using CivicPractice.Activities;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Who comes to a session, and what they say of it afterwards.</summary>
internal static class Attendance
{
    private static readonly ReviewTag[] Praise = [ReviewTag.Useful, ReviewTag.WellRun, ReviewTag.Friendly];
    private static readonly ReviewTag[] Blame = [ReviewTag.BadlyAnnounced, ReviewTag.Late, ReviewTag.Crowded];

    /// <summary>Those with a seat check in, but for some who stay away; somebody always comes where anybody has a seat, or the session would not be held.</summary>
    /// <returns>How many came.</returns>
    public static async ValueTask<int> CheckInAsync(this Sessions sessions, ActivityId id, Chance chance, Instant at)
    {
        var expected = (await sessions.District.Activities.FindAsync(id))!.Participations.Where(one => one.State == ParticipationState.SignedUp).Select(one => one.Id).ToList();
        var came = 0;
        for (var i = 0; i < expected.Count; i++)
        {
            if (chance.Roll(sessions.Input.Shares.NoShows) && (came > 0 || i + 1 < expected.Count)) continue;
            (await sessions.Holding.CheckInAsync(id, expected[i], at)).EnsureAccepted();
            came++;
        }

        return came;
    }

    /// <summary>Somebody who served there says what it was worth, and somebody it was for does, each as often as the shares say.</summary>
    public static async ValueTask ReviewAsync(this Sessions sessions, ActivityId id, Chance chance, Instant at)
    {
        if (chance.Roll(sessions.Input.Shares.ActivityReviews))
            Hear(Reviewer.Of(chance.Pick([.. (await sessions.District.Activities.FindAsync(id))!.Participations.Where(one => one.State == ParticipationState.CheckedOut)]).Volunteer));
        if (chance.Roll(sessions.Input.Shares.ActivityReviews)) Hear(Reviewer.Of(sessions.Ids.Next<CivicPractice.Requests.RequesterId>()));

        void Hear(Reviewer by)
        {
            var (score, hours) = (chance.Score(), chance.Between(1, 72));
            ReviewTag[] tags = chance.Next(2) == 0 ? [] : [chance.Pick(score > 3 ? Praise : Blame)];
            sessions.Timeline.At(at + Duration.FromHours(hours), async moment => (await sessions.Hearing.GiveAsync(id, by, score, tags, moment)).EnsureAccepted());
        }
    }
}
