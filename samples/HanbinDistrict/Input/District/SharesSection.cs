using HanbinDistrict.Chances;
using HanbinDistrict.Input.Json;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>shares</c>: how often things go another way than hoped.</summary>
internal static class SharesSection
{
    public static Shares Read(JsonSection section)
    {
        var shares = new Shares
        {
            Declines = section.Take("declines", JsonForms.Share),
            OfferExpiries = section.Take("offerExpiries", JsonForms.Share),
            NoShows = section.Take("noShows", JsonForms.Share),
            CancelledSessions = section.Take("cancelledSessions", JsonForms.Share),
            CancelledRequests = section.Take("cancelledRequests", JsonForms.Share),
            FailedVisits = section.Take("failedVisits", JsonForms.Share),
            Reviewed = section.Take("reviewed", JsonForms.Share),
            MissedWeeks = section.TakeOr("missedWeeks", JsonForms.Share, default),
            MissedGatherings = section.TakeOr("missedGatherings", JsonForms.Share, default),
            Roles = section.TakeOr("roles", JsonForms.Share, default),
            Waiting = section.TakeOr("waiting", JsonForms.Share, default),
            Leaves = section.TakeOr("leaves", JsonForms.Share, default),
            LateLeaves = section.TakeOr("lateLeaves", JsonForms.Share, default),
            Lapses = section.TakeOr("lapses", JsonForms.Share, default),
            BrokenOff = section.TakeOr("brokenOff", JsonForms.Share, default),
            Rescheduled = section.TakeOr("rescheduled", JsonForms.Share, default),
            ActivityReviews = section.TakeOr("activityReviews", JsonForms.Share, default),
        };
        section.Close();
        if (shares.Declines.Millionths + shares.OfferExpiries.Millionths > Share.Whole)
            section.Refuse("offerExpiries", $"{shares.OfferExpiries} and the declines, {shares.Declines}, are together more than 1.");
        if (shares.CancelledSessions.Millionths == Share.Whole)
            section.Refuse("cancelledSessions", "if every session is called off, none is ever held.");
        if (shares.BrokenOff.Millionths == Share.Whole)
            section.Refuse("brokenOff", "if every session is broken off, none is ever held.");
        if (shares.Leaves.Millionths + shares.LateLeaves.Millionths > Share.Whole)
            section.Refuse("lateLeaves", $"{shares.LateLeaves} and those who leave in time, {shares.Leaves}, are together more than 1.");
        return shares;
    }
}
