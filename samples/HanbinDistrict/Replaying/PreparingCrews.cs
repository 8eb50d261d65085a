using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Prepares some teams for dangerous work: accident insurance for everybody, a written agreement with the team, and the training the district asks for (先培训再上岗).</summary>
internal sealed class PreparingCrews(OpenDistrict district, Cast cast, Clockwork clockwork, IIdSource ids)
{
    private const int YuanInsured = 100_000;
    private const int StudyHours = 4;

    public async ValueTask RunAsync(Instant at)
    {
        // As one station did together with the Red Cross: the first rural one; and the centre, for the whole district.
        var homes = cast.Places.Where(place => place.Setting == SiteSetting.Rural).Take(1).Append(cast.Places[0]);
        var crews = homes.SelectMany(home => home.Crews).ToList();
        if (crews.Count == 0) return;
        var course = await OfferCourseAsync(at);
        foreach (var crew in crews)
        {
            await InsureAsync(crew, at);
            await AgreeAsync(crew, at);
            if (course is { } offered) await TrainAsync(crew, offered, at);
            crew.IsPrepared = true;
        }
    }

    private async ValueTask InsureAsync(Crew crew, Instant at)
    {
        var (insuring, id) = (new Insuring(district), ids.Next<InsurancePolicyId>());
        var policy = new NewPolicy
        {
            Insurer = "合成的保险公司 / a synthetic insurer",
            SumInsured = Money.Yuan(YuanInsured),
            Period = new TimeRange(at, clockwork.At(clockwork.LastDay.PlusDays(2), 0)),
            // More than any partner had promised: no commitment of theirs is delivered by it.
            GivenBy = cast.Partnerships.Count == 0 ? null : new PartnerGift(cast.Partnerships[0]),
        };
        (await insuring.TakeOutAsync(id, policy, at)).EnsureAccepted();
        (await insuring.InsureAsync(id, crew.Members, at)).EnsureAccepted();
    }

    private async ValueTask AgreeAsync(Crew crew, Instant at)
    {
        if (district.Profile.Agreements.RequiredFor.Count == 0) return;
        var today = at.InZone(district.Profile.TimeZone).Date;
        var agreement = new NewAgreement { With = ActivityHost.Of(crew.Team), Term = new Term(today, clockwork.LastDay.PlusDays(2)), SignedOn = today };
        foreach (var member in crew.Members)
        {
            // A guardian signs too where the volunteer is a minor.
            var isMinor = (await district.Volunteers.FindAsync(member))!.AdultFrom is { } adult && today < adult;
            (await new SigningAgreements(district).SignAsync(member, ids.Next<AgreementId>(), agreement with { ByGuardian = isMinor }, at)).EnsureAccepted();
        }
    }

    private async ValueTask<TrainingCourseId?> OfferCourseAsync(Instant at)
    {
        var categories = district.Profile.TrainingFirst;
        if (categories.Count == 0) return null;
        var id = ids.Next<TrainingCourseId>();
        var plan = new CoursePlan
        {
            Name = "合成的课程 / a synthetic course",
            Content = "合成 / synthetic",
            StudyMinutes = StudyHours * 60,
            Organiser = district.Profile.Name.Zh,
            Categories = [.. categories.OrderBy(category => category.Code, StringComparer.Ordinal)],
        };
        var offering = new OfferingCourses(district);
        (await offering.DraftAsync(id, plan, at)).EnsureAccepted();
        (await offering.OfferAsync(id, at)).EnsureAccepted();
        return id;
    }

    private async ValueTask TrainAsync(Crew crew, TrainingCourseId course, Instant at)
    {
        var (id, during) = (ids.Next<TrainingSessionId>(), TimeRange.Starting(at + Duration.FromDays(7), Duration.FromHours(StudyHours)));
        (await new SchedulingTraining(district).ScheduleAsync(course, id, new NewTrainingSession(crew.Home.Site, during, crew.Members.Count), at)).EnsureAccepted();
        var enrolling = new EnrollingInTraining(district);
        foreach (var member in crew.Members)
            (await enrolling.EnrolAsync(id, member, ids.Next<TrainingCertificateId>(), at)).EnsureAccepted();

        var holding = new HoldingTraining(district);
        (await holding.BeginAsync(id, during.From)).EnsureAccepted();
        (await holding.RecordAttendanceAsync(id, [.. crew.Members.Select(member => new TrainingAttendance(member, StudyHours * 60))], during.Until)).EnsureAccepted();
        foreach (var member in crew.Members)
            (await holding.AssessAsync(id, member, new TrainingResult(true, null), during.Until)).EnsureAccepted();
        (await new CompletingTraining(district).CompleteAsync(id, during.Until)).EnsureAccepted();
    }
}
