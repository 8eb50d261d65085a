using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds the absences of a volunteer through their public commands, none at first, under the usual rules.</summary>
public sealed class AnAbsenceFile
{
    private readonly List<Func<AbsenceFile, Decision>> _steps = [];
    private VolunteerId _volunteer = AVolunteer.TheId;

    /// <summary>The rules where a district says nothing: 5 without an excuse, 3 on purpose.</summary>
    public static NoShowRules Rules { get; } = new();

    /// <summary>What was not come to, by number.</summary>
    /// <param name="number">From 1 on.</param>
    public static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xab);

    /// <summary>Makes them another volunteer's.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public AnAbsenceFile Of(VolunteerId volunteer)
    {
        _volunteer = volunteer;
        return this;
    }

    /// <summary>Notes an absence, or corrects it.</summary>
    /// <param name="kind">How they stayed away; without an excuse unless given.</param>
    /// <param name="day">The day; Monday unless given.</param>
    /// <param name="number">From what; the first unless given.</param>
    public AnAbsenceFile Absent(AbsenceKind kind = AbsenceKind.Unexcused, LocalDate? day = null, int number = 1) =>
        Then(file => file.Note(Cause(number), kind, day ?? TestDistrict.Monday, Rules, TestDistrict.Nine));

    /// <summary>Notes absences on one day.</summary>
    /// <param name="times">How many.</param>
    /// <param name="day">The day; Monday unless given.</param>
    /// <param name="kind">How they stayed away; without an excuse unless given.</param>
    /// <param name="from">The number of the first; 1 unless given.</param>
    public AnAbsenceFile AbsentOften(int times, LocalDate? day = null, AbsenceKind kind = AbsenceKind.Unexcused, int from = 1)
    {
        for (var i = 0; i < times; i++) Absent(kind, day, from + i);
        return this;
    }

    /// <summary>Closes the file with the registration.</summary>
    public AnAbsenceFile Closed() => Then(file => file.Close(TestDistrict.Nine));

    /// <summary>Builds them, with nothing raised.</summary>
    public AbsenceFile Build() => BuildRaising().Forgotten();

    /// <summary>Builds them with all they have raised, to be added to a district and committed.</summary>
    public AbsenceFile BuildRaising()
    {
        var file = AbsenceFile.Of(TestDistrict.Id, _volunteer);
        foreach (var step in _steps) step(file).EnsureAccepted();
        return file;
    }

    private AnAbsenceFile Then(Func<AbsenceFile, Decision> step)
    {
        _steps.Add(step);
        return this;
    }
}
