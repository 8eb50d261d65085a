using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds the written agreements of a volunteer through their public commands, none at first.</summary>
public sealed class AnAgreementFile
{
    private readonly List<Func<AgreementFile, Decision>> _steps = [];
    private VolunteerId _volunteer = AVolunteer.TheId;

    /// <summary>The id of an agreement.</summary>
    public static AgreementId TheAgreement { get; } = new(new Guid("00000000-0000-7000-8000-000000000f01"));

    /// <summary>The id of another agreement.</summary>
    public static AgreementId OtherAgreement { get; } = new(new Guid("00000000-0000-7000-8000-000000000f02"));

    /// <summary>With the usual team, for everything, for half a year from Monday on, signed that day.</summary>
    public static NewAgreement Agreement { get; } = new()
    {
        With = ActivityHost.Of(ATeam.TheId),
        Term = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusMonths(6)),
        SignedOn = TestDistrict.Monday,
    };

    /// <summary>Makes them another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public AnAgreementFile Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Signs an agreement, as an adult, recorded on the day of signing.</summary>
    /// <param name="change">The agreement out of the usual one.</param>
    /// <param name="id">Its id; the usual one unless given.</param>
    public AnAgreementFile Signed(Func<NewAgreement, NewAgreement>? change = null, AgreementId? id = null)
    {
        var agreement = change is null ? Agreement : change(Agreement);
        return Then(file => file.Sign(id ?? TheAgreement, agreement, VolunteerFactsFor.Adult(_volunteer), agreement.SignedOn, new AgreementRules(), TestDistrict.Nine));
    }

    /// <summary>Ends an agreement.</summary>
    /// <param name="lastDay">The last day on which it is to hold.</param>
    /// <param name="reason">Why.</param>
    /// <param name="id">Its id; the usual one unless given.</param>
    public AnAgreementFile Ended(LocalDate lastDay, AgreementEndReason reason = AgreementEndReason.MutualAgreement, AgreementId? id = null) =>
        Then(file => file.End(id ?? TheAgreement, lastDay, reason, TestDistrict.Nine));

    /// <summary>Builds them, with nothing raised.</summary>
    public AgreementFile Build() => BuildRaising().Forgotten();

    /// <summary>Builds them with all they have raised, to be added to a district and committed.</summary>
    public AgreementFile BuildRaising()
    {
        var file = AgreementFile.Of(TestDistrict.Id, _volunteer);
        foreach (var step in _steps) step(file).EnsureAccepted();
        return file;
    }

    private AnAgreementFile Then(Func<AgreementFile, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
