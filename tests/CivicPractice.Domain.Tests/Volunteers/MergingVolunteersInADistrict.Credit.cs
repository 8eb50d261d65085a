using CivicPractice.Commendation;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

// Hours, points and stars.
public partial class MergingVolunteersInADistrict
{
    [Fact]
    public async Task Adds_hours_and_points_and_counts_what_both_had_once()
    {
        await PutBothAsync();
        await CreditAsync(AVolunteer.TheId, Cleaning, 60);
        await CreditAsync(AVolunteer.OtherId, Cleaning, 60);
        await CreditAsync(AVolunteer.OtherId, Visiting, 60);

        await MergeAsync();

        await ShouldHaveAsync(AVolunteer.TheId, minutes: 120, balance: 2);
        await ShouldHaveAsync(AVolunteer.OtherId, minutes: 0, balance: 0);
    }

    [Fact]
    public async Task Gives_the_star_that_both_together_reach()
    {
        await PutBothAsync();
        await CreditAsync(AVolunteer.TheId, Cleaning, 60 * 60);
        await CreditAsync(AVolunteer.OtherId, Visiting, 40 * 60);

        await MergeAsync();

        (await District.HonourRolls.FindAsync(AVolunteer.TheId))!.Stars.Should().Be(new StarRating(1));
        (await District.HonourRolls.FindAsync(AVolunteer.OtherId))!.Stars.Should().Be(default(StarRating));
    }

    [Fact]
    public async Task Settles_what_was_spent_out_of_credit_that_counts_once_only()
    {
        await PutBothAsync();
        foreach (var volunteer in new[] { AVolunteer.TheId, AVolunteer.OtherId })
        {
            await CreditAsync(volunteer, Cleaning, 60);
            (await new Crediting(District).RedeemAsync(volunteer, Guid.CreateVersion7(), Points.Of(1), TestDistrict.Nine)).EnsureAccepted();
        }

        await MergeAsync();

        var account = (await District.PointsAccounts.FindAsync(AVolunteer.TheId))!;
        (account.Balance, account.Owed, account.Earned).Should().Be((Points.Zero, Points.Of(1), Points.Of(1)));
        account.Entries.Aggregate(Points.Zero, (sum, entry) => sum + entry.Change).Should().Be(account.Balance, "the balance is the sum of the lines");
        account.Entries.Aggregate(Points.Zero, (sum, entry) => sum + entry.OwedChange).Should().Be(account.Owed);
    }

    [Fact]
    public async Task Leads_credit_that_comes_later_to_the_one_that_stays()
    {
        await PutBothAsync();
        await MergeAsync();

        await CreditAsync(AVolunteer.OtherId, Visiting, 60);
        await ShouldHaveAsync(AVolunteer.TheId, minutes: 60, balance: 1);
        (await new Crediting(District).ReverseAsync(AVolunteer.OtherId, Visiting, TestDistrict.Nine)).EnsureAccepted();
        await ShouldHaveAsync(AVolunteer.TheId, minutes: 0, balance: 0);
    }

    [Fact]
    public async Task Loses_and_doubles_nothing_that_is_credited_at_the_same_moment()
    {
        await PutBothAsync();

        var decisions = await ManyCallers.AtOnceAsync(9, caller => caller == 0
            ? new MergingVolunteers(District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, TestDistrict.Nine)
            : new Crediting(District).CreditAsync(caller % 2 == 0 ? AVolunteer.TheId : AVolunteer.OtherId, new Guid(caller, 3, 0, new byte[8]), 60, TestDistrict.Monday, TestDistrict.Nine));

        decisions.Should().OnlyContain(decision => decision.IsAccepted);
        await ShouldHaveAsync(AVolunteer.TheId, minutes: 8 * 60, balance: 8);
        await ShouldHaveAsync(AVolunteer.OtherId, minutes: 0, balance: 0);
    }
}
