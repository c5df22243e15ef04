using AgNw.Contract;
using AgNw.Interlock.Status;
using AgNw.Interlock.Upkeep;
using AgNw.Recording.Manifest;

namespace AgNw.Recording.Tests.Manifest;

[TestClass]
public sealed class CalibrationStatementTests
{
    private static readonly DateOnly s_date = new(2026, 3, 1);
    private static readonly DateOnly s_due = new(2027, 3, 1);

    [TestMethod]
    [DataRow(DueState.Valid, 0, "calibrated 2026-03-01, due 2027-03-01")]
    [DataRow(DueState.Valid, 1, "uncalibrated: overdue; calibrated 2026-03-01, due 2027-03-01")]
    [DataRow(DueState.Overdue, 0, "uncalibrated: overdue; calibrated 2026-03-01, due 2027-03-01")]
    [DataRow(DueState.Never, 0, "uncalibrated: never calibrated; nominal scales")]
    [DataRow(DueState.Damaged, 0, "uncalibrated: the stored calibration is damaged; nominal scales")]
    public void A_manifest_says_uncalibrated_unless_the_calibration_held_on_the_day_of_the_run(DueState state, int daysLate, string statement)
    {
        BoardDescription board = BoardDescription.Of(new InterlockIdentity("AgNw", "Interlock", "1", "0", ContractIdentity.OfThisProgram)
        {
            Upkeep = new BoardUpkeep(
                new DueRecord(state, s_date, s_due), new ProofTestRecord(DueState.Valid, s_date, s_due, "A. Person"), IsKept: true),
        });
        Assert.AreEqual(statement, CalibrationStatement.Of(board, s_due.AddDays(daysLate)));
        Assert.AreEqual(new DueDescription("VALID", s_date, s_due, "A. Person"), board.ProofTest);
        Assert.IsNull(board.Calibration!.By);
    }

    [TestMethod]
    public void A_board_that_was_not_asked_is_uncalibrated() => Assert.AreEqual(
        "uncalibrated: the board was not asked",
        CalibrationStatement.Of(new BoardDescription("AgNw", "Interlock", "1", "1", "1.0", IsVirtual: true), s_date));
}
