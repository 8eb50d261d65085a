using CivicPractice.Activities;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

/// <summary>The dated facts of a file against a recount that knows days only: whatever is issued, revoked, booked and called off, in whatever order.</summary>
public class WhatAFileTells
{
    private const int Horizon = 360;

    private static readonly IReadOnlyList<LocalDate> Window = [.. Enumerable.Range(0, Horizon - 1).Select(TestDistrict.Monday.PlusDays)];
    private static readonly TrainingRules Rules = new() { RenewalNoticeDays = 10, GraceDays = 20 };
    private static readonly TrainingAim Water = TrainingAim.For(ActivityCategory.DroughtRelief);
    private static readonly TrainingAim Law = TrainingAim.For(ActivityCategory.LegalAid);
    private static readonly TrainingAim Lecturer = TrainingAim.For(VolunteerRole.Lecturer);

    private static readonly Gen<Step[]> Steps =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9], Gen.Int[0, 15], Gen.Int[0, 50], Gen.Int[0, 7], (kind, which, days, length, aims) => new Step(kind, which, days, length, aims)).Array[1, 16];

    [Fact]
    public void Is_what_every_single_day_says() => Steps.Sample(steps =>
    {
        var (file, model, today) = (TrainingFile.Of(TestDistrict.Id, AVolunteer.TheId), new List<Counted>(), TestDistrict.Monday);
        foreach (var step in steps)
        {
            today = today.PlusDays(step.Days);
            Take(step, file, model, today);
            ShouldEnd(file, model, today);
        }

        ShouldHoldOnTheSameDays(file, model);
    }, iter: 300);

    private static void Take(Step step, TrainingFile file, List<Counted> model, LocalDate today)
    {
        if (step.Kind <= 1 || model.Count == 0)
        {
            var certificate = CertificateOf(step, model.Count, today);
            file.Issue(certificate, TestDistrict.Nine).EnsureAccepted();
            model.Add(new Counted(certificate));
            return;
        }

        var one = model[step.Which % model.Count];
        switch (step.Kind)
        {
            case 2:
                var reason = (RevocationReason)(step.Length % 3);
                file.Revoke(one.Certificate.Id, reason, TestDistrict.TimeZone.AtStartOfDay(today).ToInstant()).EnsureAccepted();
                one.Revoke(reason, today);
                break;
            case 3:
                var renewal = RenewalOf(step, today);
                file.BookRenewal(one.Certificate.Id, renewal, today, Rules, TestDistrict.Nine).IsAccepted.Should().Be(one.Book(renewal, today));
                break;
            default:
                file.WithdrawRenewal(one.Certificate.Id, today, TestDistrict.Nine).EnsureAccepted();
                one.CallOff(today);
                break;
        }
    }

    private static void ShouldEnd(TrainingFile file, List<Counted> model, LocalDate today)
    {
        var ends = new Dictionary<TrainingAim, (LocalDate Last, bool InGrace)>();
        foreach (var aim in new[] { Water, Law, Lecturer, TrainingAim.General })
        {
            var held = model.Where(one => !one.IsRevoked && one.Aims.Contains(aim)).ToList();
            if (held.Count == 0 || held.Exists(one => one.Certificate.Through is null)) continue;
            var last = held.Max(one => one.Days.Max());
            ends.Add(aim, (last, today <= last && today > held.Max(one => one.Certificate.Through!.Value)));
        }

        file.EarliestExpiry.Should().Be(ends.Count == 0 ? null : ends.Values.Min(end => end.Last));
        file.RenewalsDue(today, Rules).ToDictionary(due => due.Aim, due => (due.Through, due.InGrace))
            .Should().BeEquivalentTo(ends.Where(end => end.Value.Last <= today.PlusDays(10)).ToDictionary(end => end.Key, end => (end.Value.Last, end.Value.InGrace)));
    }

    private static void ShouldHoldOnTheSameDays(TrainingFile file, List<Counted> model)
    {
        var zone = TestDistrict.TimeZone;
        var told = file.Trained(zone).Select(one => (Aim: TrainingAim.For(one.Category), one.During))
            .Concat(file.TrainedForRoles(zone).Select(one => (Aim: TrainingAim.For(one.Role), one.During)))
            .Concat(file.TrainedInGeneral(zone).Select(during => (Aim: TrainingAim.General, During: during)))
            .ToLookup(one => one.Aim, one => one.During);
        foreach (var aim in new[] { Water, Law, Lecturer, TrainingAim.General })
        {
            var days = model.Where(one => one.Aims.Contains(aim)).SelectMany(one => one.Days).ToHashSet();
            var stretches = told[aim].ToList();
            // Days that follow each other are one stretch, so that a service through the night finds its training.
            for (var length = 1; length <= 2; length++)
            {
                Window.Where(day => stretches.Exists(during => during.Contains(DaysFrom(day, length)))).Should().Equal(
                    Window.Where(day => days.Contains(day) && days.Contains(day.PlusDays(length - 1))), $"{aim} holds for {length} days from each of these on");
            }
        }
    }

    private static TimeRange DaysFrom(LocalDate day, int length) =>
        new(TestDistrict.TimeZone.AtStartOfDay(day).ToInstant(), TestDistrict.TimeZone.AtStartOfDay(day.PlusDays(length)).ToInstant());

    private static TrainingCertificate CertificateOf(Step step, int number, LocalDate today)
    {
        var from = today.PlusDays(step.Which);
        LocalDate? through = step.Length == 0 ? null : from.PlusDays(step.Length - 1);
        return new TrainingCertificate(new TrainingCertificateId(new Guid(number + 1, 0, 0, new byte[8])), ATrainingCourse.TheId, CategoriesOf(step), from, through) { Roles = RolesOf(step) };
    }

    private static Renewal RenewalOf(Step step, LocalDate today) =>
        new(TestDistrict.Id, new TrainingSessionId(Guid.NewGuid()), CategoriesOf(step), today.PlusDays(step.Length % 25)) { Roles = RolesOf(step) };

    private static ActivityCategory[] CategoriesOf(Step step) => [.. (step.Aims & 1) > 0 ? [ActivityCategory.DroughtRelief] : Array.Empty<ActivityCategory>(), .. (step.Aims & 2) > 0 ? [ActivityCategory.LegalAid] : Array.Empty<ActivityCategory>()];

    private static VolunteerRole[] RolesOf(Step step) => (step.Aims & 4) > 0 ? [VolunteerRole.Lecturer] : [];

    private sealed record Step(int Kind, int Which, int Days, int Length, int Aims);

    /// <summary>A certificate as its days.</summary>
    private sealed class Counted(TrainingCertificate certificate)
    {
        private bool _isBooked;

        public TrainingCertificate Certificate => certificate;

        public HashSet<LocalDate> Days { get; private set; } =
            [.. Enumerable.Range(0, Horizon).Select(day => TestDistrict.Monday.PlusDays(day)).Where(day => certificate.From <= day && (certificate.Through is null || day <= certificate.Through))];

        public bool IsRevoked { get; private set; }

        public IReadOnlyList<TrainingAim> Aims { get; } = AimsOf(certificate.Categories, certificate.Roles);

        public void Revoke(RevocationReason reason, LocalDate today)
        {
            if (IsRevoked) return;
            (IsRevoked, _isBooked) = (true, false);
            Days = reason == RevocationReason.NoLongerCompetent ? [.. Days.Where(day => day < today)] : [];
        }

        public bool Book(Renewal renewal, LocalDate today)
        {
            if (IsRevoked || certificate.Through is not { } last || Days.Max() < today || renewal.LastDay > last.PlusDays(20) || !Covers(renewal)) return false;
            for (var day = last.PlusDays(1); day <= last.PlusDays(20); day = day.PlusDays(1)) Days.Add(day);
            return _isBooked = true;
        }

        public void CallOff(LocalDate today)
        {
            if (!_isBooked) return;
            _isBooked = false;
            Days = [.. Days.Where(day => day <= certificate.Through || day <= today)];
        }

        private bool Covers(Renewal renewal) => Aims.All(AimsOf(renewal.Categories, renewal.Roles).Contains);

        private static IReadOnlyList<TrainingAim> AimsOf(IReadOnlyList<ActivityCategory> categories, IReadOnlyList<VolunteerRole> roles) =>
            categories.Count + roles.Count == 0 ? [TrainingAim.General] : [.. categories.Select(TrainingAim.For), .. roles.Select(TrainingAim.For)];
    }
}
