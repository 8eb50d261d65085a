using CivicPractice.Convenience;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Matching;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>精准化、常态化、便利化、品牌化 (C8), answered together out of one small district at work.</summary>
public class TheAimOfVolunteering
{
    private static readonly Term TheWeek = new(TestDistrict.Monday, TestDistrict.Monday.PlusDays(6));

    [Fact]
    public async Task Is_answered_to_be_precise_regular_convenient_and_branded()
    {
        var work = await AProjectAtWork.LaunchedAsync();
        (await work.Projects.RecogniseAsync(AProjectAtWork.Id, AServiceProject.Brand, AProjectAtWork.At)).EnsureAccepted();
        var request = await work.OrderedAsync(1, AProjectAtWork.Id, order => order with { Prefers = Assignee.Of(Neighbourhood.Zhao) });

        // Precise: the best match is asked, and serves.
        var matches = (await new MatchingRequests(work.Place.Open()).RankVolunteersAsync(request, MatchingPool.Of([Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao]), AProjectAtWork.At))!;
        var best = matches.Fit[0].Assignee.Volunteer!.Value;
        best.Should().Be(Neighbourhood.Zhao, "the requester wished for this one, and nothing else tells the three apart");
        await work.ServeAsync(request, best);
        (await new ReviewingRequests(work.Place.Open()).ReviewAsync(request, ARequest.Requester, 5, null, AProjectAtWork.On(2).From)).EnsureAccepted();

        // Branded: a name, a record, a recognition.
        var record = (await work.Reading.RecordAsync(AProjectAtWork.Id, TheWeek))!;
        (record.RequestsServed, record.PersonTimes, record.Volunteers, record.Minutes).Should().Be((1, 1, 1, 120));
        record.Recognitions.Should().Equal(AServiceProject.Brand);

        // Regular: the promised week is kept.
        var regularity = (await new WatchingProjects(work.Place.Open()).OfProjectAsync(AProjectAtWork.Id, TheWeek, AProjectAtWork.On(6).From))!;
        (regularity.LongestRun, regularity.Missed.Count()).Should().Be((1, 0));

        // Convenient: how long people waited.
        var convenience = await new MeasuringConvenience(work.Place.Open()).MeasureAsync(TheWeek, []);
        (convenience.Whole.Placed, convenience.Whole.Served, convenience.Whole.MedianWait).Should().Be((1, 1, 24 * 60));
    }
}
