using System.Globalization;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Input;

public sealed class MalformedRules : IDisposable
{
    private readonly ADataFolder _folder = new();

    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "activities", "{ \"earliestCheckInMinutes\": -1 }", "district.json(5,47): profile.activities.earliestCheckInMinutes: a whole number from 0 to 10080 is wanted, found -1." },
        { "activities", "{ \"overtimeMinutes\": 10081 }", "district.json(5,40): profile.activities.overtimeMinutes: a whole number from 0 to 10080 is wanted, found 10081." },
        { "requests", "{ \"reopenWindowDays\": 0 }", "district.json(5,39): profile.requests.reopenWindowDays: a whole number from 1 to 3660 is wanted, found 0." },
        { "requests", "{ \"mostOffersAtOnce\": 0 }", "district.json(5,39): profile.requests.mostOffersAtOnce: a whole number from 1 to 1000 is wanted, found 0." },
        { "requests", "{ \"urgentServiceLevels\": [ { \"urgency\": \"soon\" } ] }", "district.json(5,57): profile.requests.urgentServiceLevels[0].urgency: 'ordinary', 'urgent' or 'emergency' is wanted, found 'soon'." },
        { "requests", "{ \"mostReopenings\": -1 }", "district.json(5,37): profile.requests.mostReopenings: a whole number from 0 to 100 is wanted, found -1." },
        { "activities", "{ \"reviewWindowDays\": 0 }", "district.json(5,41): profile.activities.reviewWindowDays: a whole number from 1 to 3660 is wanted, found 0." },
        { "activities", "{ \"overtime\": 30 }", "district.json(5,21): profile.activities: nothing here is called 'overtime'." },
        { "activities", "{ \"confirmWithinMinutes\": 0 }", "district.json(5,45): profile.activities.confirmWithinMinutes: a whole number from 1 to 10080 is wanted, found 0." },
        { "activities", "{ \"mostWaiting\": -1 }", "district.json(5,36): profile.activities.mostWaiting: a whole number from 0 to 10000 is wanted, found -1." },
        { "noShows", "{ \"lateLeaveAs\": \"much\" }", "district.json(5,33): profile.noShows.lateLeaveAs: 'nothing', 'unexcused' or 'malicious' is wanted, found 'much'." },
        { "scheduling", "{ \"restBetweenMinutes\": 1.5 }", "district.json(5,43): profile.scheduling.restBetweenMinutes: a whole number from 0 to 10080 is wanted, found 1.5." },
        { "scheduling", "{ \"keepEndedDays\": \"7\" }", "district.json(5,38): profile.scheduling.keepEndedDays: a whole number from 0 to 3660 is wanted, found '7'." },
        { "scheduling", "{ \"restBetweenMinutes\": 1441, \"keepEndedDays\": 1 }", "district.json(5,66): profile.scheduling.keepEndedDays: 1 days are less than the rest of 1441 minutes." },
        { "points", "[1]", "district.json(5,15): profile.points: an object is wanted, found a list." },
        { "points", "{ \"perHour\": -1 }", "district.json(5,28): profile.points.perHour: a number from 0 to 1000000 with at most two decimals is wanted, found -1." },
        { "points", "{ \"perHour\": 0.125 }", "district.json(5,28): profile.points.perHour: a number from 0 to 1000000 with at most two decimals is wanted, found 0.125." },
        { "points", "{ \"stepMinutes\": 0 }", "district.json(5,32): profile.points.stepMinutes: a whole number from 1 to 1440 is wanted, found 0." },
        { "points", "{ \"stepMinutes\": null }", "district.json(5,32): profile.points.stepMinutes: a whole number from 1 to 1440 is wanted, found null." },
        { "points", "{ \"mostMinutesAnActivity\": 0 }", "district.json(5,42): profile.points.mostMinutesAnActivity: a whole number from 1 to 10080, or null, is wanted, found 0." },
        { "points", "{ \"mostMinutesADay\": 1441 }", "district.json(5,36): profile.points.mostMinutesADay: a whole number from 1 to 1440, or null, is wanted, found 1441." },
        { "points", "{ \"redemptionsPerQuarter\": \"once\" }", "district.json(5,42): profile.points.redemptionsPerQuarter: a whole number from 1 to 1000, or null, is wanted, found 'once'." },
        { "points", "{ \"mostMinutesAnActivity\": 59 }", "district.json(5,42): profile.points.mostMinutesAnActivity: 59 minutes are less than one step of 60, so that nothing counts." },
        { "points", "{ \"stepMinutes\": 90, \"mostMinutesADay\": 60 }", "district.json(5,55): profile.points.mostMinutesADay: 60 minutes are less than one step of 90, so that nothing counts." },
        { "stars", "{ \"hours\": 100 }", "district.json(5,14): profile.stars: a list is wanted, found an object." },
        { "stars", "[100]", "district.json(5,15): profile.stars[0]: an object is wanted, found 100." },
        { "stars", "[{ \"points\": 3 }]", "district.json(5,15): profile.stars[0]: the member 'hours' is missing." },
        { "stars", "[{ \"hours\": 0 }]", "district.json(5,26): profile.stars[0].hours: a whole number from 1 to 1000000 is wanted, found 0." },
        { "stars", "[{ \"hours\": 100 }, { \"hours\": 100 }]", "district.json(5,44): profile.stars[1].hours: 100 hours are no more than the 100 of the star before." },
        { "stars", "[{ \"hours\": 100, \"points\": 2.5 }, { \"hours\": 300, \"points\": 2 }]", "district.json(5,74): profile.stars[1].points: 2 points are fewer than the 2.5 of the star before." },
        { "points", "{ \"monthsValid\": 0 }", "district.json(5,32): profile.points.monthsValid: a whole number from 1 to 1200, or null, is wanted, found 0." },
        { "points", "{ \"redemptionWindow\": null }", "district.json(5,37): profile.points.redemptionWindow: an object is wanted, found null." },
        { "points", "{ \"redemptionWindow\": { \"month\": 4, \"firstDay\": 1, \"lastDay\": 9 } }", "district.json(5,48): profile.points.redemptionWindow.month: a whole number from 1 to 3 is wanted, found 4." },
        { "points", "{ \"redemptionWindow\": { \"month\": 3, \"firstDay\": 9, \"lastDay\": 8 } }", "district.json(5,77): profile.points.redemptionWindow.lastDay: day 8 comes before day 9." },
        { "stars", "[{ \"hours\": 1, \"awardedBy\": \"county\" }]", "district.json(5,42): profile.stars[0].awardedBy: 'prefecture' or 'province' is wanted, found 'county'." },
        { "stars", "[{ \"hours\": 1, \"awardedBy\": \"prefecture\" }, { \"hours\": 2 }]", "district.json(5,69): profile.stars[1].hours: no star is awarded by a lower level than the one before." },
        { "training", "{ \"renewalNoticeDays\": -1 }", "district.json(5,40): profile.training.renewalNoticeDays: a whole number from 0 to 3660 is wanted, found -1." },
        { "training", "{ \"graceDays\": true }", "district.json(5,32): profile.training.graceDays: a whole number from 0 to 3660 is wanted, found true." },
        { "training", "{ \"rolesFirst\": [\"Lecturer\"] }", "district.json(5,34): profile.training.rolesFirst[0]: a role such as 'lecturer' is wanted, found 'Lecturer'." },
        { "training", "{ \"generalFirst\": 1 }", "district.json(5,35): profile.training.generalFirst: true or false is wanted, found 1." },
        { "fitness", "{ \"healthFirst\": [1] }", "district.json(5,34): profile.fitness.healthFirst[0]: a category such as 'legal-aid' is wanted, found 1." },
        { "fitness", "{ \"skills\": [{ \"category\": \"legal-aid\" }] }", "district.json(5,29): profile.fitness.skills[0]: the member 'skill' is missing." },
        { "fitness", "{ \"skills\": [{ \"category\": \"legal-aid\", \"skill\": \"law\" }, { \"category\": \"legal-aid\", \"skill\": \"law\" }] }", "district.json(5,110): profile.fitness.skills[1].skill: 'law' stands twice for 'legal-aid'." },
        { "matching", "{ \"weights\": { \"skill\": 101 } }", "district.json(5,41): profile.matching.weights.skill: a whole number from 0 to 100 is wanted, found 101." },
        { "matching", "{ \"weights\": { \"skill\": 0, \"nearness\": 0, \"availability\": 0, \"load\": 0, \"preference\": 0 } }", "district.json(5,41): profile.matching.weights.skill: nothing weighs anything." },
        { "matching", "{ \"skills\": [{ \"category\": \"legal-aid\", \"skill\": \"law\" }, { \"category\": \"legal-aid\", \"skill\": \"law\" }] }", "district.json(5,111): profile.matching.skills[1].skill: 'law' stands twice for 'legal-aid'." },
        { "matching", "{ \"farthestMinutes\": 0 }", "district.json(5,38): profile.matching.farthestMinutes: a whole number from 1 to 1440, or null, is wanted, found 0." },
        { "matching", "{ \"mostListed\": 0 }", "district.json(5,33): profile.matching.mostListed: a whole number from 1 to 1000000 is wanted, found 0." },
        { "screening", "{ \"validity\": [{ \"step\": \"interview\", \"months\": 6 }, { \"step\": \"interview\", \"months\": 9 }] }", "district.json(5,81): profile.screening.validity[1].step: 'interview' stands twice." },
        { "agreements", "{ \"requiredFor\": [\"always\"] }", "district.json(5,37): profile.agreements.requiredFor[0]: a case such as 'danger-to-person' is wanted, found 'always'." },
        { "records", "{ \"withinWorkingDays\": 0 }", "district.json(5,39): profile.records.withinWorkingDays: a whole number from 1 to 366 is wanted, found 0." },
        { "convenience", "{ \"graceMinutes\": 1441 }", "district.json(5,38): profile.convenience.graceMinutes: a whole number from 0 to 1440 is wanted, found 1441." },
        { "convenience", "{ \"mostNobodyFoundPercent\": 101 }", "district.json(5,48): profile.convenience.mostNobodyFoundPercent: a whole number from 0 to 100 is wanted, found 101." },
        { "covenants", "{ \"discussionDays\": -1 }", "district.json(5,38): profile.covenants.discussionDays: a whole number from 0 to 3660 is wanted, found -1." },
        { "covenants", "{ \"mostVotingDays\": 0 }", "district.json(5,38): profile.covenants.mostVotingDays: a whole number from 1 to 3660 is wanted, found 0." },
        { "covenants", "{ \"majority\": \"1/2\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '1/2'." },
        { "covenants", "{ \"majority\": \"> 1\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '> 1'." },
        { "covenants", "{ \"majority\": \"> 2/1\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '> 2/1'." },
        { "covenants", "{ \"majority\": \">= 0/3\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '>= 0/3'." },
        { "covenants", "{ \"majority\": \"> 3/3\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '> 3/3'." },
        { "covenants", "{ \"majority\": \">= 1/2/3\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '>= 1/2/3'." },
        { "covenants", "{ \"majority\": \"> -1/2\" }", "district.json(5,32): profile.covenants.majority: a share such as '> 1/2' or '>= 2/3' is wanted, found '> -1/2'." },
        { "covenants", "{ \"customs\": [{ \"code\": \"a\", \"name\": { \"zh\": \"甲\", \"en\": \"a\" } }, { \"code\": \"a\", \"name\": { \"zh\": \"乙\", \"en\": \"b\" } }] }", "district.json(5,93): profile.covenants.customs[1].code: 'a' stands twice." },
        { "mobilization", "{ \"answerWithinMinutes\": 0 }", "district.json(5,46): profile.mobilization.answerWithinMinutes: a whole number from 1 to 1440 is wanted, found 0." },
        { "mobilization", "{ \"betweenWavesMinutes\": 1441 }", "district.json(5,46): profile.mobilization.betweenWavesMinutes: a whole number from 1 to 1440 is wanted, found 1441." },
        { "mobilization", "{ \"mostCalledAtOnce\": 5001 }", "district.json(5,43): profile.mobilization.mostCalledAtOnce: a whole number from 1 to 5000 is wanted, found 5001." },
        { "noShows", "{ \"unexcusedAYear\": 0 }", "district.json(5,36): profile.noShows.unexcusedAYear: a whole number from 1 to 366, or null, is wanted, found 0." },
        { "noShows", "{ \"maliciousAYear\": 1.5 }", "district.json(5,36): profile.noShows.maliciousAYear: a whole number from 1 to 366, or null, is wanted, found 1.5." },
        { "safeguards", "{ \"vacantPostDays\": -1 }", "district.json(5,39): profile.safeguards.vacantPostDays: a whole number from 0 to 3660 is wanted, found -1." },
        { "safeguards", "{ \"leastYuanInsured\": 0 }", "district.json(5,41): profile.safeguards.leastYuanInsured: a whole number from 1 to 100000000, or null, is wanted, found 0." },
        { "safeguards", "{ \"lowStock\": 1.5 }", "district.json(5,33): profile.safeguards.lowStock: a whole number from 0 to 1000000 is wanted, found 1.5." },
        { "evaluation", "{ \"appealWindowDays\": 0 }", "district.json(5,41): profile.evaluation.appealWindowDays: a whole number from 1 to 3660 is wanted, found 0." },
        { "evaluation", "{ \"below\": \"Poor\" }", "district.json(5,30): profile.evaluation.below: an outcome such as 'excellent' is wanted, found 'Poor'." },
        { "evaluation", "{ \"bands\": [{ \"outcome\": \"good\", \"from\": 100.5 }] }", "district.json(5,60): profile.evaluation.bands[0].from: a number from 0 to 100 with at most two decimals is wanted, found 100.5." },
        { "evaluation", "{ \"bands\": [{ \"outcome\": \"good\", \"from\": 90 }, { \"outcome\": \"good\", \"from\": 80 }] }", "district.json(5,79): profile.evaluation.bands[1].outcome: 'good' stands twice." },
        { "evaluation", "{ \"commendations\": [{ \"subjects\": \"sites\", \"outcome\": \"good\", \"honour\": \"model-site\" }] }", "district.json(5,53): profile.evaluation.commendations[0].subjects: 'site', 'team' or 'volunteer' is wanted, found 'sites'." },
        { "evaluation", "{ \"commendations\": [{ \"subjects\": \"site\", \"outcome\": \"good\", \"honour\": \"A\" }] }", "district.json(5,90): profile.evaluation.commendations[0].honour: an honour such as 'outstanding-volunteer' is wanted, found 'A'." },
        { "evaluation", "{ \"commendations\": [{ \"subjects\": \"site\", \"outcome\": \"good\", \"honour\": \"a\" }, { \"subjects\": \"site\", \"outcome\": \"good\", \"honour\": \"a\" }] }", "district.json(5,148): profile.evaluation.commendations[1].honour: 'a' stands twice for 'good'." },
        { "evaluation", "{ \"bands\": [{ \"outcome\": \"good\", \"from\": 90 }, { \"outcome\": \"pass\", \"from\": 90.0 }] }", "district.json(5,95): profile.evaluation.bands[1].from: two outcomes are given from 90.0 on." },
        { "sites", "{ \"oneInstitutePerTown\": 1 }", "district.json(5,39): profile.sites.oneInstitutePerTown: true or false is wanted, found 1." },
        { "sites", "{ \"oneStationPerVillage\": null }", "district.json(5,40): profile.sites.oneStationPerVillage: true or false is wanted, found null." },
        { "sites", "{ \"kindsWithoutSite\": [\"Nominal\"] }", "district.json(5,37): profile.sites.kindsWithoutSite[0]: a kind of division such as 'village' is wanted, found 'Nominal'." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Are_refused_with_line_and_column(string subject, string rules, string fault) =>
        FaultsWith(subject, rules).Should().Equal(fault);

    [Fact]
    public void Are_told_where_the_subject_stands_when_the_rule_is_the_librarys() =>
        FaultsWith("points", "{ \"stepMinutes\": 121 }").Should()
            .Equal("district.json(5,15): profile.points.mostMinutesAnActivity: 120 minutes are less than one step of 121, so that nothing counts.");

    [Fact]
    public void With_more_stars_than_a_scale_has_are_refused()
    {
        var stars = Enumerable.Range(1, 256).Select(hours => string.Create(CultureInfo.InvariantCulture, $"{{ \"hours\": {hours} }}"));

        FaultsWith("stars", $"[{string.Join(',', stars)}]").Should().Equal("district.json(5,14): profile.stars: at most 255 stars are wanted.");
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> FaultsWith(string subject, string rules) =>
        _folder.Replacing("district.json", "\"timeZone\"", $"\"{subject}\": {rules}, \"timeZone\"").Faults();
}
